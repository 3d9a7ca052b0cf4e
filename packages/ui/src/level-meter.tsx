const BARS = 12;

/** Loudness of a microphone. */
export interface LevelMeterProps {
  readonly label: string;
  /** 0 (silence) to 1 (as loud as it gets). */
  readonly level: number;
}

/** Shows how loud the microphone hears; a value outside 0..1 is clamped. */
export function LevelMeter({ label, level }: LevelMeterProps) {
  const clamped = Math.min(1, Math.max(0, Number.isFinite(level) ? level : 0));
  const lit = Math.round(clamped * BARS);
  return (
    <div
      className="st-level"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(clamped * 100)}
    >
      {Array.from({ length: BARS }, (_, index) => (
        <span
          key={index}
          className={index < lit ? "st-level__bar st-level__bar--lit" : "st-level__bar"}
        />
      ))}
    </div>
  );
}
