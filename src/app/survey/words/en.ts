import type { SurveyWords } from './id.ts';

export const words: SurveyWords = {
  languageName: 'English',
  start: {
    title: 'How was our service today?',
    lead: (questions) => `${questions} short questions, about one minute. No name.`,
    phoneLead: (service) => `About “${service}”.`,
    begin: 'Start',
    language: 'Language',
    size: 'Text size',
    sizes: { normal: 'Normal', large: 'Large', largest: 'Very large' },
    assisted: 'Filled in with an officer',
  },
  service: { title: 'Which service did you receive?' },
  question: {
    progress: (at, of) => `${at} of ${of}`,
    back: 'Back',
    answers: 'Choose one answer',
  },
  page: {
    title: 'What do you think?',
    lead: 'Choose one answer to each question.',
    next: 'Next',
    missing: (count) => `${count} questions are not answered yet.`,
  },
  respondent: {
    title: 'A little about you',
    lead: 'You may skip this. There is no name, and nobody knows who you are.',
    sex: 'Sex',
    sexes: { L: 'Male', P: 'Female' },
    age: 'Age',
    ages: {
      '<20': 'Under 20',
      '20-29': '20–29',
      '30-39': '30–39',
      '40-49': '40–49',
      '50-59': '50–59',
      '60+': '60 and over',
    },
    education: 'Education',
    educations: {
      SD: 'Primary (SD)',
      SMP: 'Lower secondary (SMP)',
      SMA: 'Upper secondary (SMA)',
      'D1-D3': 'Diploma (D1–D3)',
      'D4-S1': 'Bachelor (D4/S1)',
      S2: 'Master (S2)',
      S3: 'Doctorate (S3)',
    },
    work: 'Work',
    works: {
      PNS: 'Civil servant',
      TNI: 'Armed forces',
      POLRI: 'Police',
      Swasta: 'Private sector',
      Wirausaha: 'Self-employed',
      Lainnya: 'Other',
    },
    next: 'Next',
    skip: 'Skip',
  },
  suggestion: {
    title: 'Any suggestion for us?',
    label: 'Suggestion',
    warning: 'Do not write personal data, such as your name, NIK or telephone number.',
    looksPersonal:
      'This looks like a number or an e-mail address. Please consider removing it, as many people read suggestions. You can still send.',
    send: 'Send answers',
    sending: 'Saving…',
    fault: 'The answers are not saved yet. Tap “Send answers” once more, or call an officer.',
  },
  thanks: {
    title: 'Thank you',
    text: 'Your answers help us to serve you better.',
    again: 'Done',
  },
  idle: {
    title: 'Still there?',
    text: (seconds) => `The answers are deleted in ${seconds} seconds.`,
    stay: 'Go on',
  },
  corner: {
    label: (waiting, online) => `Officer: ${waiting} answers not sent yet, ${online ? 'connected' : 'not connected'}`,
  },
  stuck: {
    InsecureContext:
      'This page was opened by http, so the browser gives no place to keep answers. Open it at an address that begins with https.',
    StorageForbidden:
      'This browser does not allow anything to be kept. Open it in an ordinary window, or allow site data in the browser’s settings, then load it again.',
    TooOldBrowser: 'This browser cannot run the counter. Update it, then open this again.',
  },
  phone: {
    loading: 'Opening the survey…',
    offline: 'Not connected yet. It tries again by itself.',
    retry: 'Try now',
    unknown: 'This survey does not exist or has been closed. Check the address on the poster.',
    busy: 'Many people are answering. It tries again by itself in a moment.',
    keeping: 'The answers are kept on this phone and sent as soon as there is a connection. Leave this page open.',
    answered: 'You have answered about this service from this phone. Thank you.',
    refusedTitle: 'Not accepted yet',
    refused:
      'The server did not accept these answers, perhaps because of the suggestion. All of them are still on this phone. Change or empty the suggestion, then send again.',
    blocked:
      'This network does not pass your answers on, perhaps because of the suggestion. All of them are still on this phone. Try another network, or change the suggestion, then send again.',
    closed:
      'This survey has been closed, so the answers cannot be accepted. All of them are still on this phone. Try again later, or ask the staff.',
    discard: 'Delete these answers',
  },
};
