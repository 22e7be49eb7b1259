package io.streamboard.model.generate;

import io.streamboard.model.access.Role;
import io.streamboard.model.access.WidgetLevel;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ClientMessage;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Position;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/** Random messages of every type. */
public final class Messages {
  private final Values values;
  private final Operations operations;
  private final Views views;
  private final List<Supplier<ClientMessage>> client;
  private final List<Supplier<ServerMessage>> server;
  private final List<Supplier<Query>> queries;
  private final List<Supplier<Answer>> answers;

  public Messages(Values values) {
    this.values = values;
    operations = new Operations(values);
    views = new Views(values);
    queries = queries();
    answers = answers();
    client = clientMessages();
    server = serverMessages();
  }

  public ClientMessage client() {
    return values.any(client).get();
  }

  public ServerMessage server() {
    return values.any(server).get();
  }

  public Query query() {
    return values.any(queries).get();
  }

  public Answer answer() {
    return values.any(answers).get();
  }

  private List<Supplier<ClientMessage>> clientMessages() {
    return List.of(
        () ->
            new ClientMessage.OpenBoard(
                values.maybe(values::id),
                values.board(),
                values.maybe(this::position),
                values.maybe(() -> "0123456789abcdef".repeat(4))),
        () -> new ClientMessage.CloseBoard(values.board()),
        () ->
            new ClientMessage.Submit(
                values.board(),
                values.writer(),
                Math.max(1, values.revision() - 4), // the last of five must still be a counter
                values.list(1, 5, operations::submitted),
                values.maybe(values::id)),
        () -> new ClientMessage.ShowPresence(values.board(), presence()),
        () -> new ClientMessage.Request(values.id(), query()));
  }

  private List<Supplier<ServerMessage>> serverMessages() {
    return List.of(
        () -> new ServerMessage.Welcome(values.id(), values.person(), values.title(), "0.1.0"),
        () ->
            new ServerMessage.Snapshot(
                values.maybe(values::id),
                values.board(),
                position(),
                values.any(ServerMessage.Cause.values()),
                views.view(),
                Set.of()),
        () -> new ServerMessage.Resumed(values.maybe(values::id), values.board(), position()),
        this::changes,
        () -> new ServerMessage.Outcomes(values.board(), values.list(1, 4, this::settled)),
        () ->
            new ServerMessage.Refused(
                values.board(), values.writer(), values.revision(), values.any(ErrorCode.values())),
        () ->
            new ServerMessage.PresenceChanged(
                values.board(),
                values.list(0, 3, this::personPresence),
                values.list(0, 3, values::id)),
        () ->
            new ServerMessage.BoardClosed(
                values.board(), values.any(ServerMessage.Ending.values())),
        () ->
            new ServerMessage.Moved(
                values.maybe(values::id),
                values.board(),
                "https://node-2.example/boards",
                values.random().nextInt(5_000)),
        () -> new ServerMessage.Lease(values.random().nextBoolean()),
        () -> new ServerMessage.Response(values.id(), answer()),
        () ->
            new ServerMessage.Failure(
                values.maybe(values::id), values.any(ErrorCode.values()), values.title()),
        () -> new ServerMessage.BoardListed(entry(), values.maybe(this::named)),
        () -> new ServerMessage.BoardUnlisted(values.board()));
  }

  public ServerMessage.Changes changes() {
    long after = Math.max(0, values.revision() - 3); // the end is a revision too
    return new ServerMessage.Changes(
        values.board(), after, after + 3, values.chain(), values.list(0, 6, views::change));
  }

  private List<Supplier<Query>> queries() {
    return List.of(
        Query.MyBoards::new,
        () -> new Query.FindPeople(values.text(20)),
        () -> new Query.NamedPeople(values.list(1, 3, values::person)),
        () ->
            new Query.BoardPeople(values.board(), values.maybe(values::widgetId), values.text(20)),
        () -> new Query.Members(values.board()),
        () -> new Query.WidgetGrants(values.board(), values.widgetId()),
        () -> new Query.FindWidgets(values.text(20)),
        () -> new Query.LastChange(values.board(), values.widgetId()),
        () -> new Query.WriterStanding(values.board(), values.writer()));
  }

  private List<Supplier<Answer>> answers() {
    return List.of(
        () -> new Answer.Boards(values.list(0, 3, this::entry)),
        () -> new Answer.People(values.list(0, 3, this::named)),
        () ->
            new Answer.MemberList(
                values.list(0, 3, this::member), values.list(0, 3, values::person)),
        () -> new Answer.Grants(values.list(0, 3, this::grant)),
        () ->
            new Answer.Found(
                values.list(0, 3, this::hit),
                values.maybe(() -> true).isPresent(),
                values.list(0, 2, () -> "https://node-" + values.id() + ".example")),
        Answer.Change::unknown,
        () -> new Answer.Change(Optional.of(values.person()), OptionalLong.of(values.revision())),
        () -> new Answer.Standing(values.revision()));
  }

  private Presence presence() {
    return new Presence(
        values.maybe(values::point),
        values.list(0, 3, values::widgetId),
        values.maybe(() -> new Presence.Drag(values.id(), values.list(1, 3, this::dragged))),
        values.maybe(values::widgetId),
        values.maybe(values::bounds));
  }

  private Presence.Dragged dragged() {
    return new Presence.Dragged(
        values.widgetId(),
        values.bounds(),
        values
            .maybe(() -> values.coordinate() % 360)
            .map(OptionalDouble::of)
            .orElseGet(OptionalDouble::empty));
  }

  private Position position() {
    return new Position(values.revision(), values.chain());
  }

  private ServerMessage.Settled settled() {
    return new ServerMessage.Settled(
        values.writer(), values.revision(), values.revision(), values.outcome());
  }

  private ServerMessage.PersonPresence personPresence() {
    return new ServerMessage.PersonPresence(
        values.id(), values.person(), values.title(), presence());
  }

  private Answer.Hit hit() {
    return new Answer.Hit(
        values.board(),
        values.title(),
        values.widgetId(),
        values.maybe(() -> values.any(KindName.values())),
        values.text(20),
        1,
        3);
  }

  private Answer.BoardEntry entry() {
    return new Answer.BoardEntry(
        values.board(), values.title(), values.maybe(() -> values.any(Role.values())));
  }

  private Answer.Named named() {
    return new Answer.Named(values.principal(), values.title());
  }

  private Answer.Member member() {
    return new Answer.Member(values.member(), values.title(), values.any(Role.values()));
  }

  private Answer.WidgetGrantEntry grant() {
    return new Answer.WidgetGrantEntry(
        values.principal(), values.title(), values.any(WidgetLevel.values()));
  }
}
