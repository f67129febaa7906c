import type { LocalDate } from '../time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { LocalText, SurveyInstrument, SurveyQuestion } from './survey-instrument-body.ts';
import type { UnsurName } from './unsur.ts';

type Pair = readonly [id: string, en: string];

const opinion = (id: string): string => `Bagaimana pendapat Saudara tentang ${id}`;

/** The nine questions and answers of PermenPANRB 14/2017 (reference §1.2), with an English reading. */
const standard: Record<UnsurName, { readonly text: Pair; readonly answers: readonly [Pair, Pair, Pair, Pair] }> = {
  persyaratan: {
    text: [
      opinion('kesesuaian persyaratan pelayanan dengan jenis pelayanannya?'),
      'Did the requirements fit the kind of service?',
    ],
    answers: [
      ['Tidak sesuai', 'They did not fit'],
      ['Kurang sesuai', 'They hardly fit'],
      ['Sesuai', 'They fit'],
      ['Sangat sesuai', 'They fit very well'],
    ],
  },
  prosedur: {
    text: [
      'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      'How easy was the procedure of this unit?',
    ],
    answers: [
      ['Tidak mudah', 'Not easy'],
      ['Kurang mudah', 'Not quite easy'],
      ['Mudah', 'Easy'],
      ['Sangat mudah', 'Very easy'],
    ],
  },
  waktu: {
    text: [opinion('kecepatan waktu dalam memberikan pelayanan?'), 'How fast was the service?'],
    answers: [
      ['Tidak cepat', 'Not fast'],
      ['Kurang cepat', 'Not quite fast'],
      ['Cepat', 'Fast'],
      ['Sangat cepat', 'Very fast'],
    ],
  },
  biaya: {
    text: [opinion('kewajaran biaya/tarif dalam pelayanan?'), 'How fair was the cost of the service?'],
    answers: [
      ['Sangat mahal', 'Very expensive'],
      ['Cukup mahal', 'Rather expensive'],
      ['Murah', 'Cheap'],
      ['Gratis', 'Free'],
    ],
  },
  produk: {
    text: [
      opinion('kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?'),
      'Did you get what the service standard promises?',
    ],
    answers: [
      ['Tidak sesuai', 'No'],
      ['Kurang sesuai', 'Not quite'],
      ['Sesuai', 'Yes'],
      ['Sangat sesuai', 'Yes, fully'],
    ],
  },
  kompetensi: {
    text: [opinion('kompetensi/kemampuan petugas dalam pelayanan?'), 'How competent was the officer?'],
    answers: [
      ['Tidak kompeten', 'Not competent'],
      ['Kurang kompeten', 'Not quite competent'],
      ['Kompeten', 'Competent'],
      ['Sangat kompeten', 'Very competent'],
    ],
  },
  perilaku: {
    text: [
      opinion('perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?'),
      'How polite and friendly was the officer?',
    ],
    answers: [
      ['Tidak sopan dan ramah', 'Not polite and friendly'],
      ['Kurang sopan dan ramah', 'Not quite polite and friendly'],
      ['Sopan dan ramah', 'Polite and friendly'],
      ['Sangat sopan dan ramah', 'Very polite and friendly'],
    ],
  },
  sarana: {
    text: [opinion('kualitas sarana dan prasarana?'), 'How good were the rooms and facilities?'],
    answers: [
      ['Buruk', 'Bad'],
      ['Cukup', 'Fair'],
      ['Baik', 'Good'],
      ['Sangat baik', 'Very good'],
    ],
  },
  pengaduan: {
    text: [opinion('penanganan pengaduan pengguna layanan?'), 'How are complaints handled here?'],
    answers: [
      ['Tidak ada', 'There is no handling'],
      ['Ada tetapi tidak berfungsi', 'There is, but it does not work'],
      ['Berfungsi kurang maksimal', 'It works, not at its best'],
      ['Dikelola dengan baik', 'It is well managed'],
    ],
  },
};

const both = ([id, en]: Pair): LocalText => ({ id, en });

/** SKM-15: the nine questions in the order of the regulation's form, named by their unsur. */
export const standardQuestions: readonly SurveyQuestion[] = (Object.keys(standard) as UnsurName[]).map((unsur) => ({
  id: unsur,
  unsur,
  text: both(standard[unsur].text),
  answers: standard[unsur].answers.map(both),
}));

/** The first questionnaire of a unit. */
export function standardInstrument(unitId: Uuid, validFrom: LocalDate): SurveyInstrument {
  return { unitId, version: 1, validFrom, questions: [...standardQuestions] };
}
