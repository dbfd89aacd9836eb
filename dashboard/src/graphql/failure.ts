/** Why a query has no answer: the server was not reached, or it was and refused. */
export interface QueryFailure {
  kind: 'UNREACHABLE' | 'REFUSED';
  /** The technical message, for the operator. */
  detail: string;
}

interface ClientError {
  message: string;
  networkError?: unknown;
  graphQLErrors?: ReadonlyArray<{ message: string }>;
}

/**
 * Sorts a client error for the reader. An HTTP answer that is an error (a `statusCode` on the network error) comes from
 * a server that was reached, except from a gateway that reports the server behind it as gone (502, 503, 504).
 */
export function toQueryFailure(error: ClientError): QueryFailure {
  const status = (error.networkError as { statusCode?: number } | null | undefined)?.statusCode;
  const gatewayGaveUp = status !== undefined && status >= 502 && status <= 504;
  const reached = (error.graphQLErrors?.length ?? 0) > 0 || (status !== undefined && !gatewayGaveUp);
  return { kind: reached ? 'REFUSED' : 'UNREACHABLE', detail: error.message };
}
