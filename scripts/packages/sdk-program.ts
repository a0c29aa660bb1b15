// A program that uses the SDK in any runtime: lists, retries, raw answers, refusals and limits of time, over a `fetch` in memory.

/** The statements of a function `use(sdk, testing)`, which takes two entries of the SDK and returns what came of it. */
export const sdkProgram = `
async function use({ createClient }, { buildOffer }) {
  const { services } = buildOffer({ structures: 2, services: 5, seed: 1 });
  const agents = [];
  const fetch = async (address, { headers }) => {
    agents.push(headers['user-agent']);
    if (agents.length === 1) return new Response('', { status: 503, headers: { 'retry-after': '0' } });
    const { searchParams } = new URL(address);
    const [page, size] = ['page', 'size'].map((name) => Number(searchParams.get(name) ?? 1));
    const items = services.slice((page - 1) * size, page * size);
    const body = { items, total: services.length, page, size: items.length, pages: Math.ceil(services.length / size) };
    return Response.json(body, { headers: { 'x-request-id': 'r-' + agents.length } });
  };
  const client = createClient({ baseUrl: 'https://api.test', fetch, token: 'a-token', appInfo: { name: 'essai' } });
  let count = 0;
  for await (const { id } of client.services({ size: 2, publics: ['jeunes'] })) count += services.some((one) => one.id === id) ? 1 : 0;
  const { data, response, requestId } = await client.services({ size: 5 }).withResponse();
  const silent = client.withOptions({ fetch: () => new Promise(() => undefined), timeoutMs: 5 });
  return {
    count,
    page: [data.items.length, response.status, requestId],
    refused: await client.services({ publics: ['jeune'] }).catch(({ message }) => message),
    late: await silent.sources().catch(({ code }) => code),
    agent: agents.every((agent) => /^essai inclusion-kit-sdk\\/\\d/.test(agent)),
  };
}
`;

/** The result of the program where the SDK works. */
export const sdkProgramResult = {
  count: 5,
  page: [5, 200, 'r-5'],
  refused: 'Unknown value "jeune" of publics. Did you mean "jeunes"?',
  late: 'timeout',
  agent: true,
};
