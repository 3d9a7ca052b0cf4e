// Whether an RTCP packet is long enough for what its header promises. The media core reads the fixed part
// of a packet by its type alone, so somebody who is in a meeting could otherwise make it read beyond the
// packet and end. Compiled into the core at installation: see docs/decisions/0052.
#ifndef STADTSTUBE_RTCP_BOUNDS_H
#define STADTSTUBE_RTCP_BOUNDS_H

#include <cstddef>
#include <cstdint>

namespace stadtstube
{

/// The fewest bytes of a packet of this type with this count (RFC 3550 section 6, RFC 4585 section 6.1,
/// RFC 2032 section 5.2, RFC 5450 section 4).
inline std::size_t FewestRtcpBytes(std::uint8_t type, std::uint8_t count)
{
	const std::size_t header = 4, ssrc = 4, report = 24;
	switch (type)
	{
		case 192: return header + ssrc;
		case 193: return header + 2 * ssrc;
		case 195: return header + ssrc * count;
		case 200: return header + report + report * count;
		case 201: return header + ssrc + report * count;
		case 203: return header + ssrc * count;
		case 204: return header + 2 * ssrc;
		case 205:
		case 206: return header + 2 * ssrc;
		default:  return header;
	}
}

/// Whether the packet, whose length the caller has held against its header's, may be read.
inline bool MayReadRtcp(const std::uint8_t* packet, std::size_t length)
{
	const std::size_t header = 4;
	if (length < header || packet[0] >> 6 != 2)
		return false;
	const std::uint8_t count = packet[0] & 0x1f;
	const std::size_t fewest = FewestRtcpBytes(packet[1], count);
	if (length < fewest)
		return false;
	// A farewell's reason says its own length (RFC 3550 section 6.6).
	const bool hasReason = packet[1] == 203 && length > fewest;
	return !hasReason || fewest + 1 + packet[fewest] <= length;
}

}

#endif
