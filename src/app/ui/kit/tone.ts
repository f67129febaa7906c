export type Tone = 'neutral' | 'wait' | 'progress' | 'ok' | 'bad' | 'returned';
