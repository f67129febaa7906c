import type { LocalText, SurveyQuestion } from './survey-instrument-body.ts';
import type { UnsurName } from './unsur.ts';

type Texts = readonly [id: string, en: string];

const inLanguages = ([id, en]: Texts): LocalText => ({ id, en });

function asked(unsur: UnsurName, text: Texts, answers: readonly Texts[]): SurveyQuestion {
  return { id: unsur, unsur, text: inLanguages(text), answers: answers.map(inLanguages) };
}

/** SKM-15: the nine questions and their answers as PermenPANRB 14/2017 asks them (reference §1.2), and what they mean in English. */
export const standardQuestions: readonly SurveyQuestion[] = [
  asked(
    'persyaratan',
    [
      'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'What do you think of how well the requirements fit the kind of service?',
    ],
    [
      ['Tidak sesuai', 'Not fitting'],
      ['Kurang sesuai', 'Less fitting'],
      ['Sesuai', 'Fitting'],
      ['Sangat sesuai', 'Very fitting'],
    ],
  ),
  asked(
    'prosedur',
    [
      'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
      'How easy do you find the service procedure at this office?',
    ],
    [
      ['Tidak mudah', 'Not easy'],
      ['Kurang mudah', 'Less easy'],
      ['Mudah', 'Easy'],
      ['Sangat mudah', 'Very easy'],
    ],
  ),
  asked(
    'waktu',
    [
      'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
      'What do you think of how fast the service was given?',
    ],
    [
      ['Tidak cepat', 'Not fast'],
      ['Kurang cepat', 'Less fast'],
      ['Cepat', 'Fast'],
      ['Sangat cepat', 'Very fast'],
    ],
  ),
  asked(
    'biaya',
    [
      'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
      'What do you think of how fair the cost of the service is?',
    ],
    [
      ['Sangat mahal', 'Very expensive'],
      ['Cukup mahal', 'Rather expensive'],
      ['Murah', 'Cheap'],
      ['Gratis', 'Free'],
    ],
  ),
  asked(
    'produk',
    [
      'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
      'What do you think of how well the result you received fits what the service standard promises?',
    ],
    [
      ['Tidak sesuai', 'Not fitting'],
      ['Kurang sesuai', 'Less fitting'],
      ['Sesuai', 'Fitting'],
      ['Sangat sesuai', 'Very fitting'],
    ],
  ),
  asked(
    'kompetensi',
    [
      'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
      'What do you think of the competence of the staff?',
    ],
    [
      ['Tidak kompeten', 'Not competent'],
      ['Kurang kompeten', 'Less competent'],
      ['Kompeten', 'Competent'],
      ['Sangat kompeten', 'Very competent'],
    ],
  ),
  asked(
    'perilaku',
    [
      'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
      'What do you think of how polite and friendly the staff were?',
    ],
    [
      ['Tidak sopan dan ramah', 'Not polite and friendly'],
      ['Kurang sopan dan ramah', 'Less polite and friendly'],
      ['Sopan dan ramah', 'Polite and friendly'],
      ['Sangat sopan dan ramah', 'Very polite and friendly'],
    ],
  ),
  asked(
    'sarana',
    [
      'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
      'What do you think of the quality of the facilities?',
    ],
    [
      ['Buruk', 'Bad'],
      ['Cukup', 'Fair'],
      ['Baik', 'Good'],
      ['Sangat baik', 'Very good'],
    ],
  ),
  asked(
    'pengaduan',
    [
      'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
      'What do you think of how complaints are handled?',
    ],
    [
      ['Tidak ada', 'There is no handling'],
      ['Ada tetapi tidak berfungsi', 'There is, but it does not work'],
      ['Berfungsi kurang maksimal', 'It works, not as well as it could'],
      ['Dikelola dengan baik', 'It is managed well'],
    ],
  ),
];
