package io.streamboard.server.session;

import io.streamboard.model.id.BoardId;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.server.delivery.Frame;
import io.streamboard.server.query.Reply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests of a session: bounded while they are unanswered. Thread-safe. */
final class Questions {

  private final Session session;
  private final SessionParts parts;
  private final AtomicInteger unanswered = new AtomicInteger();

  Questions(Session session, SessionParts parts) {
    this.session = session;
    this.parts = parts;
  }

  void ask(ClientMessage.Request request) {
    Optional<String> id = Optional.of(request.id());
    if (unanswered.incrementAndGet() > parts.settings().requests()) {
      unanswered.decrementAndGet();
      session.fail(id, ErrorCode.BUSY, "too many unanswered requests");
      return;
    }
    parts.queries().ask(session.person(), request.query(), new RequestReply(request.id()));
  }

  private final class RequestReply implements Reply {

    private final String request;

    RequestReply(String request) {
      this.request = request;
    }

    @Override
    public void answer(Answer answer) {
      unanswered.decrementAndGet();
      session.send(Frame.reply(new ServerMessage.Response(request, answer)));
    }

    @Override
    public void elsewhere(BoardId board) {
      unanswered.decrementAndGet();
      session.elsewhere(Optional.of(request), board);
    }

    @Override
    public void failure(ErrorCode code, String message) {
      unanswered.decrementAndGet();
      session.fail(Optional.of(request), code, message);
    }
  }
}
