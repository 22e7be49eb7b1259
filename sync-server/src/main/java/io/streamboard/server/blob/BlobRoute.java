package io.streamboard.server.blob;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.StreamCall;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.LogException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/boards/BOARD/blobs/HASH}: who asks, for what, and how a refusal is told. */
final class BlobRoute implements StreamRoute {
  private static final Logger LOG = LoggerFactory.getLogger(BlobRoute.class);
  private static final Pattern PATH = Pattern.compile("/v1/boards/([^/]+)/blobs/([^/]+)");

  private final Identity identity;
  private final Uploading uploading;
  private final Downloading downloading;

  BlobRoute(Identity identity, Uploading uploading, Downloading downloading) {
    this.identity = identity;
    this.uploading = uploading;
    this.downloading = downloading;
  }

  @Override
  public boolean takes(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public StreamAnswer handle(StreamCall call) throws IOException {
    try {
      return answer(call);
    } catch (RefusedException refused) {
      return StreamAnswer.of(refused.answer(call.head().path()));
    } catch (LogException failed) {
      LOG.warn("A blob could not be kept or read: {}", failed.toString());
      return StreamAnswer.of(inTrouble(failed).answer());
    }
  }

  private StreamAnswer answer(StreamCall call) throws IOException {
    PersonId person = person(call.head());
    return switch (call.head().method()) {
      case "PUT" -> StreamAnswer.of(uploading.put(person, blob(call.head()), call));
      case "GET", "HEAD" -> downloading.get(person, blob(call.head()), call.head());
      default -> throw new RefusedException(405, ErrorCode.NOT_ALLOWED, "no such method here");
    };
  }

  private PersonId person(HttpCall call) {
    return call.bearer()
        .flatMap(identity::authenticate)
        .map(Identity.SignedIn::person)
        .orElseThrow(RefusedException::unauthenticated);
  }

  private static BlobKey blob(HttpCall call) {
    Matcher path = PATH.matcher(call.path());
    try {
      if (path.matches()) {
        return new BlobKey(new BoardId(path.group(1)), new BlobHash(path.group(2)));
      }
    } catch (InvalidValueException noBlob) {
      throw RefusedException.notFound("no such blob");
    }
    throw RefusedException.notFound("no such blob");
  }

  private static RefusedException inTrouble(LogException failed) {
    return switch (failed.problem()) {
      case LOG_UNAVAILABLE, MOVING ->
          new RefusedException(503, ErrorCode.LOG_UNAVAILABLE, "the log does not answer");
      case UNKNOWN_RESULT ->
          new RefusedException(
              503, ErrorCode.UNKNOWN_RESULT, "it is not known whether the blob was kept");
      case POSITION_LOST, DAMAGED, TOO_LARGE ->
          new RefusedException(500, ErrorCode.INTERNAL, "a fault of the server");
    };
  }
}
