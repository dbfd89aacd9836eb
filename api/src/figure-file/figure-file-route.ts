import { subjects, type Subject } from '@simoncer/analytics';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { dayOf } from '../clock.ts';
import type { RequestContext } from '../graphql/context.ts';
import { answerFigures, findStanding, type AskedFigures, type FigureStanding } from '../indicator/figure-answer.ts';
import { askedFileOf, type Parameters } from './asked-file.ts';
import { toCsv } from './csv.ts';
import { findHeadings, toTable } from './figure-columns.ts';
import { notesOf, toNotesTable } from './figure-notes.ts';
import { FileRefused, refuseFile } from './file-refused.ts';
import { refuseGuarded } from './guarded-breakdowns.ts';
import { toJsonStat } from './json-stat.ts';

/** Whether a table is empty or has a header is told to readers of RFC 7111. */
const CSV = 'text/csv; charset=utf-8; header=present';

/**
 * Gives figures as files: `/figures/<subject>.csv` and `.json` (JSON-stat), with what to know of them in
 * `/figures/<subject>.notes.csv`. The same answer as the subject's query, to whom the query gives it.
 */
export async function addFigureFiles(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => RequestContext,
  schema: GraphQLSchema,
): Promise<void> {
  await app.register(async (files) => {
    files.setErrorHandler(refuseFile);
    files.addHook('onRequest', async (request, reply) => {
      // Who asks decides what is exact.
      reply.header('cache-control', 'no-store').header('vary', 'authorization');
      if (request.headers.authorization !== undefined && !contextOf(request).role) {
        throw new FileRefused(
          401,
          undefined,
          'Nobody is known by this token: send one of SIMONCER_OFFICERS, or none for the figures that are public.',
        );
      }
    });
    for (const subject of subjects) {
      const read = (request: FastifyRequest) => {
        const { asked, form } = askedFileOf(subject, request.query as Parameters);
        const context = contextOf(request);
        refuseGuarded(schema, subject, asked.by, context.officer);
        return { asked, form, context };
      };
      files.get(`/figures/${subject.code}.csv`, async (request, reply) => {
        const { asked, form, context } = read(request);
        const answer = await answerFigures(context, asked);
        const table = toTable(answer, asked.indicators, await findHeadings(context.em, answer));
        reply.header('link', `<${notesAddress(subject, request)}>; rel="describedby"; type="text/csv"`);
        return send(reply, CSV, nameOf(asked, answer, 'csv'), toCsv(table, form));
      });
      files.get(`/figures/${subject.code}.json`, async (request, reply) => {
        const { asked, context } = read(request);
        const answer = await answerFigures(context, asked);
        const dataset = toJsonStat(asked, answer, await findHeadings(context.em, answer), notesOf(asked, answer));
        return send(reply, 'application/json; charset=utf-8', nameOf(asked, answer, 'json'), JSON.stringify(dataset));
      });
      files.get(`/figures/${subject.code}.notes.csv`, async (request, reply) => {
        const { asked, form, context } = read(request);
        const standing = await findStanding(context.figures, subject);
        const text = toCsv(toNotesTable(notesOf(asked, standing)), form);
        return send(reply, CSV, nameOf(asked, standing, 'notes.csv'), text);
      });
    }
    files.get('/figures/*', async () => {
      const codes = subjects.map(({ code }) => code).join(', ');
      throw new FileRefused(404, undefined, `Files are /figures/<subject>.csv, .json and .notes.csv, of ${codes}.`);
    });
  });
}

/** `simoncer-participation-2025Q1-2026Q3-INTERNAL-as-of-2026-11-24.csv` */
function nameOf({ subject, quarters }: AskedFigures, { audience, asOf }: FigureStanding, ending: string): string {
  return `simoncer-${subject.code}-${quarters.from}-${quarters.to}-${audience}-as-of-${dayOf(asOf)}.${ending}`;
}

function notesAddress({ code }: Subject, { url }: FastifyRequest): string {
  return `/figures/${code}.notes.csv${url.slice(url.indexOf('?'))}`;
}

function send(reply: FastifyReply, type: string, name: string, text: string): FastifyReply {
  return reply.type(type).header('content-disposition', contentDisposition(name)).send(text);
}
