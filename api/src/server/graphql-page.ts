/** What a person sees who opens the GraphQL address in a browser: how to ask, since a browser's GET asks nothing. */
export function graphqlPage(origin: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Simoncer GraphQL</title>
<body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem">
<h1>Simoncer GraphQL</h1>
<p>Programs send a query here by POST. Figures are public; family records need an officer's token in the header
<code>Authorization: Bearer …</code>. Any GraphQL client can read the schema from this address.</p>
<pre style="white-space: pre-wrap; padding: 1rem; background: #f1f5f9; color: #0f172a">curl ${escapeHtml(origin)}/graphql -H 'content-type: application/json' \\
  -d '{"query": "{ coverage { lastClosedQuarter } kelurahan { name } }"}'</pre>
<p><a href="/">To the dashboard</a></p>
</body>
</html>
`;
}

/** The host comes from the request, so it is not to be trusted. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
