/** Two soft notes, the second lower; quiet enough not to interrupt a conversation at the window. */
export async function chime(): Promise<void> {
  const audio = new AudioContext();
  if (audio.state === 'suspended') await audio.resume();
  const notes = [
    { hertz: 784, at: 0 },
    { hertz: 587, at: 0.22 },
  ];
  for (const { hertz, at } of notes) {
    const start = audio.currentTime + at;
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.linearRampToValueAtTime(0.12, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.65);
  }
  setTimeout(() => void audio.close(), 1500);
}
