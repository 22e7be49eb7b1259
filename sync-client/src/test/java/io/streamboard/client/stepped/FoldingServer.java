package io.streamboard.client.stepped;

import io.streamboard.model.access.Audience;
import io.streamboard.model.access.Caller;
import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.board.WriterState;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.json.MessageCodec;
import io.streamboard.model.log.LogRecord;
import io.streamboard.model.view.Change;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import io.streamboard.model.wire.ServerMessage.Settled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A fake server for one board, for tests of the client: the shipped fold and views with none of the
 * shipped server around them. No precheck, no bounds; it answers at once. {@code refuses} may make
 * it refuse a submission for now.
 */
public final class FoldingServer {
  private final BoardId board;
  private final BooleanSupplier refuses;
  private final List<Folded> history = new ArrayList<>();
  private final List<Session> sessions = new ArrayList<>();
  private final Map<WriterId, Session> authors = new LinkedHashMap<>();
  private BoardState state;
  private int connections;

  public FoldingServer(BoardId board, BooleanSupplier refuses) {
    this.board = board;
    this.refuses = refuses;
    this.state = BoardState.absent(board);
  }

  public BoardState state() {
    return state;
  }

  public Audience audience(PersonId person) {
    return Views.audience(state, caller(person));
  }

  /** Takes connections of this person. */
  public SteppedTransport.Acceptor door(PersonId person) {
    return transport -> welcome(new Session(person, transport));
  }

  /** Appends what a client said, or what the test wants in the log. */
  public void append(PersonId author, ClientMessage.Submit submit) {
    LogRecord content =
        new LogRecord(
            board,
            submit.writer(),
            submit.counter(),
            caller(author),
            state.revision(),
            0,
            Optional.empty(),
            submit.operations());
    Folded folded = BoardFold.fold(state, LogRecordCodec.decode(LogRecordCodec.encode(content)));
    history.add(folded);
    state = folded.after();
    outcomes(submit, folded);
    sessions.forEach(session -> session.folded(folded));
  }

  private Session welcome(Session session) {
    connections++;
    sessions.add(session);
    session.say(
        new ServerMessage.Welcome(
            "s" + connections, session.person, session.person.value(), "fake"));
    return session;
  }

  private static Caller caller(PersonId person) {
    return new Caller(person, Set.of(), 1);
  }

  private void outcomes(ClientMessage.Submit submit, Folded folded) {
    Session author = authors.get(submit.writer());
    if (author != null && sessions.contains(author)) {
      List<Settled> settled = new ArrayList<>();
      folded.operations().forEach(operation -> settled.add(settled(operation)));
      author.say(new ServerMessage.Outcomes(board, settled));
    }
  }

  private static Settled settled(FoldedOperation operation) {
    var id = operation.id().orElseThrow();
    return operation
        .standing()
        .map(
            standing ->
                new Settled(id.writer(), id.counter(), standing.revision(), standing.outcome()))
        .orElseGet(
            () ->
                new Settled(id.writer(), id.counter(), operation.revision(), operation.outcome()));
  }

  private final class Session implements SteppedTransport.ServerSide {
    private final PersonId person;
    private final SteppedTransport transport;
    private Optional<Audience> open = Optional.empty();

    private Session(PersonId person, SteppedTransport transport) {
      this.person = person;
      this.transport = transport;
    }

    @Override
    public void received(String frame) {
      switch (MessageCodec.decodeClient(frame)) {
        case ClientMessage.OpenBoard request -> open(request);
        case ClientMessage.CloseBoard _ -> open = Optional.empty();
        case ClientMessage.Submit submit -> submit(submit);
        case ClientMessage.Request request -> answer(request);
        case ClientMessage.ShowPresence _ -> {}
      }
    }

    @Override
    public void disconnected() {
      sessions.remove(this);
    }

    private void say(ServerMessage message) {
      transport.toClient(MessageCodec.encode(message));
    }

    private void open(ClientMessage.OpenBoard request) {
      Audience audience = audience(person);
      if (!audience.seesBoard()) {
        say(new ServerMessage.Failure(request.request(), ErrorCode.NOT_FOUND, "no such board"));
        return;
      }
      open = Optional.of(audience);
      Optional<Integer> place = request.from().flatMap(from -> placeAfter(from, audience));
      if (place.isPresent()) {
        say(new ServerMessage.Resumed(request.request(), board, request.from().orElseThrow()));
        history
            .subList(place.get(), history.size())
            .forEach(folded -> changes(folded, audience, audience));
      } else {
        say(
            new ServerMessage.Snapshot(
                request.request(),
                board,
                new Position(state.revision(), state.chain()),
                ServerMessage.Cause.OPENED,
                Views.view(state, audience),
                Set.of()));
      }
    }

    /** Where in the history the position is, if the person saw the same then as now. */
    private Optional<Integer> placeAfter(Position from, Audience now) {
      for (int place = 0; place < history.size(); place++) {
        BoardState before = history.get(place).before();
        if (before.revision() == from.revision()
            && before.chain().equals(from.chain())
            && Views.audience(before, caller(person)).equals(now)
            && now.exceptions().isEmpty()) {
          return Optional.of(place);
        }
      }
      return from.equals(new Position(state.revision(), state.chain()))
          ? Optional.of(history.size())
          : Optional.empty();
    }

    private void submit(ClientMessage.Submit submit) {
      authors.put(submit.writer(), this);
      if (refuses.getAsBoolean()) {
        for (int place = 0; place < submit.operations().size(); place++) {
          say(
              new ServerMessage.Refused(
                  board, submit.writer(), submit.counter() + place, ErrorCode.BUSY));
        }
      } else {
        append(person, submit);
      }
    }

    private void answer(ClientMessage.Request request) {
      if (request.query() instanceof Query.WriterStanding standing) {
        WriterState known = state.writers().get(standing.writer());
        say(
            new ServerMessage.Response(
                request.id(), new Answer.Standing(known == null ? 0 : known.counter())));
      } else {
        say(new ServerMessage.Response(request.id(), new Answer.Boards(List.of())));
      }
    }

    private void folded(Folded folded) {
      if (open.isEmpty()) {
        return;
      }
      Audience before = open.get();
      Audience after = audience(person);
      if (after.seesBoard()) {
        open = Optional.of(after);
        changes(folded, before, after);
      } else {
        open = Optional.empty();
        say(new ServerMessage.BoardClosed(board, ServerMessage.Ending.REVOKED));
      }
    }

    private void changes(Folded folded, Audience before, Audience after) {
      List<Change> changes = Views.changes(folded, before, after);
      say(
          new ServerMessage.Changes(
              board,
              folded.before().revision(),
              folded.after().revision(),
              folded.after().chain(),
              changes));
    }
  }
}
