"use client";
import { useEffect, useState } from "react";
import {
  type DeviceLists,
  listDevices,
  NO_DEVICES,
  onDevicesChanged,
} from "@stadtstube/jitsi-bridge/client";

/** The devices there are, kept up to date; none where the browser does not tell. */
export function useDevices(): DeviceLists {
  const [lists, setLists] = useState(NO_DEVICES);
  useEffect(() => {
    let gone = false;
    const look = () =>
      listDevices().then(
        (found) => {
          if (!gone) setLists(found);
        },
        () => undefined,
      );
    void look();
    const unsubscribe = onDevicesChanged(() => void look());
    return () => {
      gone = true;
      unsubscribe();
    };
  }, []);
  return lists;
}
