package io.streamboard.model.json;

import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ServerMessage;

/** Messages of servers to JSON. */
final class ServerMessageWriter {
  private ServerMessageWriter() {}

  static void write(Output out, ServerMessage message) {
    out.object();
    switch (message) {
      case ServerMessage.Welcome welcome -> welcome(out, welcome);
      case ServerMessage.Snapshot snapshot -> snapshot(out, snapshot);
      case ServerMessage.Resumed resumed -> {
        out.put("type", "resumed").put("request", resumed.request());
        out.put("board", resumed.board().value());
        ClientMessageJson.writePosition(out, "at", resumed.at());
      }
      case ServerMessage.Changes changes -> changes(out, changes);
      case ServerMessage.Outcomes outcomes -> outcomes(out, outcomes);
      case ServerMessage.Refused refused -> refused(out, refused);
      case ServerMessage.PresenceChanged presence -> presence(out, presence);
      case ServerMessage.BoardClosed closed ->
          out.put("type", "board.closed")
              .put("board", closed.board().value())
              .put("ending", ServerMessageReader.ENDINGS.of(closed.ending()));
      case ServerMessage.Moved moved ->
          out.put("type", "moved")
              .put("request", moved.request())
              .put("board", moved.board().value())
              .put("address", moved.address())
              .put("wait", moved.waitMillis());
      case ServerMessage.Lease lease -> out.put("type", "lease").put("current", lease.current());
      case ServerMessage.Response response ->
          AnswerJson.write(
              out.put("type", "response").put("request", response.id()), response.answer());
      case ServerMessage.Failure failure -> failure(out, failure);
      case ServerMessage.BoardListed listed -> listed(out, listed);
      case ServerMessage.BoardUnlisted unlisted ->
          out.put("type", "board.unlisted").put("board", unlisted.board().value());
    }
    out.end();
  }

  private static void welcome(Output out, ServerMessage.Welcome welcome) {
    out.put("type", "welcome")
        .put("session", welcome.session())
        .put("person", welcome.person().value());
    out.put("name", welcome.name()).put("version", welcome.version());
  }

  private static void snapshot(Output out, ServerMessage.Snapshot snapshot) {
    out.put("type", "snapshot").put("request", snapshot.request());
    out.put("board", snapshot.board().value());
    ClientMessageJson.writePosition(out, "at", snapshot.at());
    out.put("cause", ServerMessageReader.CAUSES.of(snapshot.cause())).name("view");
    ViewJson.write(out, snapshot.view());
  }

  private static void changes(Output out, ServerMessage.Changes changes) {
    out.put("type", "changes").put("board", changes.board().value());
    out.put("after", changes.after())
        .put("upto", changes.upto())
        .put("chain", changes.chain().value());
    out.array("changes");
    changes.changes().forEach(change -> ChangeJson.write(out, change));
    out.endArray();
  }

  private static void outcomes(Output out, ServerMessage.Outcomes outcomes) {
    out.put("type", "outcomes").put("board", outcomes.board().value()).array("outcomes");
    for (ServerMessage.Settled settled : outcomes.settled()) {
      out.object().put("writer", settled.writer().value()).put("counter", settled.counter());
      OutcomeJson.write(out.put("revision", settled.revision()), settled.outcome());
      out.end();
    }
    out.endArray();
  }

  private static void refused(Output out, ServerMessage.Refused refused) {
    out.put("type", "refused")
        .put("board", refused.board().value())
        .put("writer", refused.writer().value());
    out.put("counter", refused.counter())
        .put("code", refused.code().code())
        .put("retry", refused.code().retry());
  }

  private static void presence(Output out, ServerMessage.PresenceChanged presence) {
    out.put("type", "presence").put("board", presence.board().value()).array("people");
    for (ServerMessage.PersonPresence person : presence.people()) {
      out.object()
          .put("session", person.session())
          .put("person", person.person().value())
          .put("name", person.name());
      PresenceJson.write(out, person.presence());
      out.end();
    }
    out.endArray().array("left");
    presence.left().forEach(out::add);
    out.endArray();
  }

  private static void failure(Output out, ServerMessage.Failure failure) {
    out.put("type", "failure").put("request", failure.request()).put("code", failure.code().code());
    out.put("retry", failure.code().retry()).put("message", failure.message());
  }

  private static void listed(Output out, ServerMessage.BoardListed listed) {
    Answer.BoardEntry entry = listed.entry();
    AnswerJson.writeBoard(out.put("type", "board.listed"), entry);
    listed
        .by()
        .ifPresent(
            by -> {
              AnswerJson.writeNamed(out.object("by"), by);
              out.end();
            });
  }
}
