#!/bin/sh
# Takes a videobridge out of service without cutting anybody off: no new meeting comes, and this ends when
# the last one has. On the bridge's machine: ./drain.sh PRIVATE_ADDRESS [longest wait in minutes]
set -eu
bridge="http://${1:?private address of the bridge}:8080"
left="${2:-240}"

curl --fail --silent --show-error --request POST "$bridge/colibri/drain/enable" > /dev/null
while meetings=$(curl --fail --silent --show-error "$bridge/colibri/stats" |
  sed -n 's/.*"conferences":\([0-9][0-9]*\).*/\1/p'); do
  [ "${meetings:-unknown}" != 0 ] || { echo "empty: it may be stopped now"; exit 0; }
  [ "$left" -gt 0 ] || { echo "still ${meetings:-?} meetings: not empty" >&2; exit 1; }
  echo "$meetings meetings are running"
  left=$((left - 1))
  sleep 60
done
exit 1
