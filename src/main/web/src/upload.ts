/** 上传 – sends a file part by part; what had arrived before a break, even of the page, is not sent again. */
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { refusal, renewToken, SessionOver, tokenHeader } from './http';

/** What the server is told of the file; indicator is empty where it proves no condition in particular. */
export interface About {
  kind: string;
  indicator: string;
}

/** A file on its way; `end` fails where it does not arrive. */
export interface Sending {
  end: Promise<void>;
  giveUp(): void;
}

/** The person gave the upload up. */
export class GivenUp extends Error {}

const PART = 8 * 1024 * 1024;
const PAUSES = [0, 1000, 3000, 5000, 10000, 20000];

/** In the words of the server, or else of what a person can do about it. */
function reason(failure: Error): Error {
  if (!(failure instanceof DetailedError)) {
    return failure;
  }
  const answer = failure.originalResponse;
  const request = answer?.getUnderlyingObject() as XMLHttpRequest | undefined;
  if (failure.causingError instanceof SessionOver || request?.responseURL.includes('/login')) {
    return new SessionOver();
  }
  return answer?.getStatus()
    ? refusal(answer.getStatus(), answer.getBody())
    : new Error('上传中断，请检查网络；再次选择同一文件即可接着上传');
}

/** How to send: each request with the token of the session that is open then. */
function options(number: string, file: File, about: About): UploadOptions {
  let stale = false;
  let renewed = false;
  return {
    endpoint: `/api/declarations/${number}/uploads`,
    chunkSize: PART,
    retryDelays: PAUSES,
    metadata: { fileName: file.name, ...about },
    removeFingerprintOnSuccess: true,
    fingerprint: async () =>
      ['upload', number, about.kind, about.indicator, file.name, file.size, file.lastModified].join('/'),
    async onBeforeRequest(request) {
      if (stale) {
        stale = false;
        renewed = true;
        await renewToken();
      }
      request.setHeader('Accept', 'application/json');
      request.setHeader(...tokenHeader());
    },
    onChunkComplete() {
      renewed = false;
    },
    onShouldRetry(failure) {
      const status = failure.originalResponse?.getStatus() ?? 0;
      // the token of an earlier session: the person logged in again in another window
      stale = status === 403 && !renewed;
      const over = failure.causingError instanceof SessionOver;
      return stale || (!over && (status < 400 || status >= 500 || status === 409));
    },
  };
}

/** Sends the file and tells how much of it has gone, from 0 to 1. */
export function upload(number: string, file: File, about: About, progress: (share: number) => void): Sending {
  let giveUp = (): void => undefined;
  const end = new Promise<void>((done, failed) => {
    const sending = new Upload(file, {
      ...options(number, file, about),
      onProgress: (sent, all) => progress(all ? sent / all : 0),
      onSuccess: () => done(),
      onError: failure => failed(reason(failure)),
    });
    giveUp = () => {
      void sending.abort(true).catch(() => undefined);
      failed(new GivenUp());
    };
    void sending.findPreviousUploads().then(([before]) => {
      if (before) {
        sending.resumeFromPreviousUpload(before);
      }
      sending.start();
    }, failed);
  });
  return { end, giveUp: () => giveUp() };
}
