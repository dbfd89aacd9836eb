import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Role, type Officer } from '../access/officer.ts';
import type { Clock } from '../clock.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { ApprovalLoader } from '../graduation/approval.loader.ts';
import { EpisodeActionsLoader } from '../graduation/episode-actions.loader.ts';
import { FigureDesk } from '../indicator/figure-desk.ts';
import { KelurahanFiguresLoader } from '../indicator/kelurahan-figures.loader.ts';
import { JourneyActionsLoader } from '../pathway/journey-actions.loader.ts';
import { ExitCaseActions } from '../natural-exit/exit-case.availability.ts';
import { ReviewProgressLoader } from '../natural-exit/review-progress.loader.ts';
import { FeedCandidateLoader } from '../monitoring/feed-candidate.loader.ts';
import type { ReliefChanges } from '../live/relief-changes.ts';
import { DistributionLoader } from '../relief/distribution.loader.ts';
import { DuplicatesLoader } from '../relief/duplicates.loader.ts';
import { ReliefOrderActions } from '../relief/relief-order.availability.ts';
import type { Performer } from '../use-case/use-case.ts';
import { WelfareLoader } from '../welfare/standing.loader.ts';
import type { ReadContext } from './read/read-schema.ts';

/** What a request brings. */
export interface RequestContext {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  /** Who asks and may read family records; undefined for all others. */
  readonly officer: Officer | undefined;
  /** Role of who asks; undefined for the public. */
  readonly role: Role | undefined;
  /** Key that NIK and family card numbers are sealed and found with. */
  readonly identityKey: IdentityKey;
  readonly figures: FigureDesk;
  readonly kelurahanFigures: KelurahanFiguresLoader;
  readonly feedCandidates: FeedCandidateLoader;
  readonly welfare: WelfareLoader;
  readonly approvals: ApprovalLoader;
  readonly episodeActions: EpisodeActionsLoader;
  readonly journeyActions: JourneyActionsLoader;
  readonly exitCaseActions: ExitCaseActions;
  readonly reviewProgress: ReviewProgressLoader;
  readonly distribution: DistributionLoader;
  readonly duplicates: DuplicatesLoader;
  readonly reliefOrderActions: ReliefOrderActions;
}

/** What every resolver of one request shares: with the reads of its operation. */
export type Context = RequestContext & ReadContext;

/** What a subscription brings besides. */
export interface StreamContext extends Context {
  readonly stream: {
    readonly reliefChanges: ReliefChanges;
    /** Id of the last event that the client has seen, where it reconnects by itself. */
    readonly lastEventId: string | undefined;
    /** Given when the client is gone or the server stops. */
    readonly signal: AbortSignal;
  };
}

/** Who performs a use case: to be asked only where fields are for officers only. */
export function performerOf({ em, clock, officer }: RequestContext): Performer {
  if (!officer) throw new Error('A mutation must be marked @OfficersOnly().');
  return { em, clock, officer };
}

/** The context of one request. What few requests need is made when it is asked for. */
export function createContext(
  createEntityManager: () => SqlEntityManager,
  clock: Clock,
  somebody: Officer | undefined,
  identityKey: IdentityKey,
): RequestContext {
  const role = somebody && (somebody.role ?? Role.OFFICER);
  const officer = role === Role.OFFICER ? somebody : undefined;
  let em: SqlEntityManager | undefined;
  let figures: FigureDesk | undefined;
  let kelurahanFigures: KelurahanFiguresLoader | undefined;
  let feedCandidates: FeedCandidateLoader | undefined;
  let welfare: WelfareLoader | undefined;
  let approvals: ApprovalLoader | undefined;
  let episodeActions: EpisodeActionsLoader | undefined;
  let journeyActions: JourneyActionsLoader | undefined;
  let exitCaseActions: ExitCaseActions | undefined;
  let reviewProgress: ReviewProgressLoader | undefined;
  let distribution: DistributionLoader | undefined;
  let duplicates: DuplicatesLoader | undefined;
  let reliefOrderActions: ReliefOrderActions | undefined;
  return {
    clock,
    officer,
    role,
    identityKey,
    get em() {
      return (em ??= createEntityManager());
    },
    get approvals() {
      return (approvals ??= new ApprovalLoader(this.em, clock));
    },
    get episodeActions() {
      return (episodeActions ??= new EpisodeActionsLoader(this.em, clock));
    },
    get figures() {
      return (figures ??= new FigureDesk(this.em, clock, role));
    },
    get kelurahanFigures() {
      return (kelurahanFigures ??= new KelurahanFiguresLoader(this.figures));
    },
    get feedCandidates() {
      return (feedCandidates ??= new FeedCandidateLoader(this.em, clock, identityKey));
    },
    get welfare() {
      return (welfare ??= new WelfareLoader(this.em, clock));
    },
    get exitCaseActions() {
      return (exitCaseActions ??= new ExitCaseActions(this.em, clock, officer));
    },
    get reviewProgress() {
      return (reviewProgress ??= new ReviewProgressLoader(this.em, clock));
    },
    get distribution() {
      return (distribution ??= new DistributionLoader(this.em));
    },
    get duplicates() {
      return (duplicates ??= new DuplicatesLoader(this.em, clock));
    },
    get reliefOrderActions() {
      return (reliefOrderActions ??= new ReliefOrderActions(this.em, officer));
    },
    get journeyActions() {
      return (journeyActions ??= new JourneyActionsLoader(this.em, clock));
    },
  };
}
