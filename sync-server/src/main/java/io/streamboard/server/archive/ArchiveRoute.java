package io.streamboard.server.archive;

import io.streamboard.model.access.Role;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.limit.InvalidValueException;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.access.SeenBoards;
import io.streamboard.server.http.HttpAnswer;
import io.streamboard.server.http.HttpCall;
import io.streamboard.server.http.RefusedException;
import io.streamboard.server.http.StreamAnswer;
import io.streamboard.server.http.StreamCall;
import io.streamboard.server.http.StreamRoute;
import io.streamboard.server.http.Transfers;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.log.LogException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /v1/boards/BOARD/archive}: the whole board, with what single people may not see, so
 * for its owners only. Mounted by the composition root; each request reads all of a partition, so
 * that few are done at a time.
 */
final class ArchiveRoute implements StreamRoute {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRoute.class);
  private static final Pattern PATH = Pattern.compile("/v1/boards/([^/]+)/archive");
  private static final int AT_A_TIME = 2;
  private static final byte[] NOTHING = {};

  private final Identity identity;
  private final SeenBoards boards;
  private final ArchiveMaking making;
  private final Transfers transfers = new Transfers(AT_A_TIME, 1);

  ArchiveRoute(Identity identity, SeenBoards boards, ArchiveMaking making) {
    this.identity = identity;
    this.boards = boards;
    this.making = making;
  }

  @Override
  public boolean takes(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public StreamAnswer handle(StreamCall call) throws IOException {
    try {
      return answer(call.head());
    } catch (RefusedException refused) {
      return StreamAnswer.of(refused.answer(call.head().path()));
    } catch (LogException failed) {
      LOG.warn("An archive could not be made: {}", failed.toString());
      return StreamAnswer.of(
          new RefusedException(503, ErrorCode.LOG_UNAVAILABLE, "the log does not answer").answer());
    }
  }

  private StreamAnswer answer(HttpCall call) throws IOException {
    PersonId person =
        call.bearer()
            .flatMap(identity::authenticate)
            .map(Identity.SignedIn::person)
            .orElseThrow(RefusedException::unauthenticated);
    if (!call.method().equals("GET")) {
      throw new RefusedException(405, ErrorCode.NOT_ALLOWED, "no such method here");
    }
    BoardId board = board(call);
    SeenBoards.Seen owner = owner(person, board);
    Transfers.Place place = transfers.enter(person);
    try {
      ArchiveMaking.Made made = making.make(owner, board);
      LOG.info("archive-given board={} person={} revision={}", board, person, made.revision());
      return StreamAnswer.of(head(board), new ArchiveFile(made, () -> owner(person, board), place));
    } catch (IOException | RuntimeException failed) {
      place.close();
      throw failed;
    }
  }

  private SeenBoards.Seen owner(PersonId person, BoardId board) {
    SeenBoards.Seen seen = boards.of(person, board, ArchiveRoute::missing);
    seen.require(Role.OWNER);
    return seen;
  }

  private static HttpAnswer head(BoardId board) {
    return new HttpAnswer(
        200,
        "application/zip",
        NOTHING,
        Map.of(
            "Cache-Control", "no-store",
            "Content-Disposition", "attachment; filename=\"" + board + ".board\"",
            "Content-Security-Policy", "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy", "same-origin"));
  }

  private static BoardId board(HttpCall call) {
    Matcher path = PATH.matcher(call.path());
    try {
      if (path.matches()) {
        return new BoardId(path.group(1));
      }
    } catch (InvalidValueException noBoard) {
      throw missing();
    }
    throw missing();
  }

  private static RefusedException missing() {
    return RefusedException.notFound("no such board");
  }
}
