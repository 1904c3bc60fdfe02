import { useEffect, useState } from 'preact/hooks';
import { type PresetReading, readPreset } from '@/utils/award/file/preset.ts';
import { setByPolicy } from '@/utils/platform/managed.ts';

/** What the council has set for this computer; null until that is known. */
export function usePreset(): PresetReading | null {
  const [preset, setPreset] = useState<PresetReading | null>(null);
  useEffect(() => {
    void setByPolicy().then((held) => setPreset(readPreset(held)));
  }, []);
  return preset;
}
