// The least a forwarder can do: every datagram that arrives is sent to each receiver, one system
// call per copy. What an SFU needs beyond this is the price of ICE, SRTP, congestion control and
// choosing layers. Arguments: the receivers' ports on loopback. Prints its own port, ends on EOF.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

int main(int count, char** arguments) {
  const int socket_fd = socket(AF_INET, SOCK_DGRAM, 0);
  sockaddr_in own{};
  own.sin_family = AF_INET;
  own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(socket_fd, reinterpret_cast<sockaddr*>(&own), sizeof own) != 0) return 1;
  socklen_t length = sizeof own;
  getsockname(socket_fd, reinterpret_cast<sockaddr*>(&own), &length);
  std::vector<sockaddr_in> receivers;
  for (int i = 1; i < count; ++i) {
    sockaddr_in receiver = own;
    receiver.sin_port = htons(static_cast<unsigned short>(std::atoi(arguments[i])));
    receivers.push_back(receiver);
  }
  std::printf("%d\n", ntohs(own.sin_port));
  std::fflush(stdout);
  pollfd watched[2] = {{socket_fd, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
  unsigned char packet[2048];
  while (poll(watched, 2, -1) > 0) {
    if (watched[1].revents != 0) return 0;
    const ssize_t size = recv(socket_fd, packet, sizeof packet, 0);
    if (size <= 0) continue;
    for (const sockaddr_in& receiver : receivers)
      sendto(socket_fd, packet, static_cast<size_t>(size), 0,
             reinterpret_cast<const sockaddr*>(&receiver), sizeof receiver);
  }
}
