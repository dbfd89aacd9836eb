import { registerEnumType } from 'type-graphql';
import {
  FeedBatchAction,
  FeedBatchState,
  FeedChannel,
  FeedFactKind,
  FeedRowAction,
  FeedRowState,
  FeedSource,
} from './feed.state.ts';

registerEnumType(FeedFactKind, {
  name: 'FeedFactKind',
  description: 'What a line of a feed says.',
  valuesConfig: {
    DEATH: { description: 'A person died (meninggal).' },
    MOVE_WITHIN_CITY: { description: 'A family moved within the city (pindah dalam kota).' },
    MOVE_OUT: { description: 'A family moved out of the city (pindah keluar).' },
    CORRECTION: { description: 'What is recorded of a person is to be corrected (perubahan biodata).' },
    DECILE: { description: 'National welfare decile of a family (desil).' },
    NOT_FOUND: { description: 'A family was not found where it is recorded (tidak ditemukan).' },
    DECLINED: { description: 'A family declines aid (menolak bantuan, mengundurkan diri).' },
    DUPLICATE: { description: 'A family is recorded twice (ganda).' },
  },
});

registerEnumType(FeedSource, {
  name: 'FeedSource',
  description: 'Who sends a feed.',
  valuesConfig: {
    DUKCAPIL: { description: 'Civil registry: deaths, moves, corrections (Disdukcapil).' },
    DTSEN: { description: 'National socio-economic register: deciles of a quarter.' },
    FIELD_REPORT: { description: 'Companions and field staff (laporan lapangan).' },
  },
});

registerEnumType(FeedChannel, {
  name: 'FeedChannel',
  description: 'How a feed comes.',
  valuesConfig: {
    FILE: { description: 'As an uploaded file (berkas).' },
    MUTATION: { description: 'As a single fact by reportFact.' },
  },
});

registerEnumType(FeedBatchState, {
  name: 'FeedBatchState',
  description: 'State of a feed.',
  valuesConfig: {
    RECEIVED: { description: 'Received whole; it waits for its turn (diterima).' },
    WORKING: { description: 'Its lines are being worked through (diproses).' },
    FAILED: {
      description:
        'The work failed again and again and stands still: failureMessage says why, resumeFeed lets it go on (terhenti).',
    },
    DONE: { description: 'Worked through; lines may wait for a person still (selesai).' },
    REFUSED: { description: 'Refused as a whole: no line was read (ditolak).' },
  },
});

registerEnumType(FeedBatchAction, {
  name: 'FeedBatchAction',
  description: 'What is done with a feed.',
  valuesConfig: {
    WORK: { description: 'Works on its lines, or goes on after an interruption.' },
    FINISH: { description: 'Ends the work.' },
    REFUSE: { description: 'Refuses it as a whole.' },
    FAIL: { description: 'Stands still, since the work failed again and again.' },
    RESUME: { description: 'An officer lets the work go on where it stood.' },
  },
});

registerEnumType(FeedRowState, {
  name: 'FeedRowState',
  description: 'What became of a line of a feed.',
  valuesConfig: {
    APPLIED: { description: 'It changed something (diterapkan).' },
    UNCHANGED: { description: 'It said what was known already (tanpa perubahan).' },
    REFUSED: { description: 'It broke a rule (ditolak).' },
    TO_MATCH: { description: 'A person has to say whom it is about (perlu dipadankan).' },
    NOT_CONCERNED: { description: 'It is about somebody who is not in this register (bukan KPM).' },
    MATCHED: { description: 'A person said whom it is about, and it was applied (dipadankan).' },
    DISMISSED: { description: 'A person said that it concerns nobody here (diabaikan).' },
  },
});

registerEnumType(FeedRowAction, {
  name: 'FeedRowAction',
  description: 'What a person can do with a line of a feed.',
  valuesConfig: {
    MATCH: { description: 'Say whom it is about.' },
    DISMISS: { description: 'Say that it concerns nobody here.' },
  },
});
