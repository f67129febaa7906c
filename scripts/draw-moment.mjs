const edges = ['01-01', '01-05', '01-31', '02-28', '02-29', '03-01', '06-30', '10-01', '12-05', '12-31'];
const times = ['00:10', '06:30', '12:00', '23:50'];
const dayMs = 86_400_000;

/** A moment of the next three years at which tests have to pass too: mostly one where days, months or years turn. */
export function drawMoment(nowMs = Date.now(), random = Math.random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const anyDay = new Date(nowMs + (1 + Math.floor(random() * 3 * 365)) * dayMs).toISOString().slice(0, 10);
  const coming = [0, 1, 2, 3].flatMap((ahead) =>
    edges.map((edge) => `${new Date(nowMs).getUTCFullYear() + ahead}-${edge}`),
  );
  const days = coming.filter((day) => isDay(day) && Date.parse(day) > nowMs);
  return `${random() < 0.7 ? pick(days) : anyDay}T${pick(times)}+07:00`;
}

/** 29 February is one only every four years. */
function isDay(day) {
  return new Date(Date.parse(day)).toISOString().startsWith(day);
}
