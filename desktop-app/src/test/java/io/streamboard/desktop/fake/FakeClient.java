package io.streamboard.desktop.fake;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.client.ClientListener;
import io.streamboard.client.ConnectionState;
import io.streamboard.model.access.Audience;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.FoldedOperation;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.view.Views;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Presence;
import io.streamboard.model.wire.Query;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A stand-in for a connected client, see {@link FakeServer}. It can be told to hold operations
 * back, as if there were no connection.
 */
public final class FakeClient implements Client {

  private final FakeServer server;
  private final PersonId me;
  private final String name;
  private final Map<BoardId, FakeHandle> open = new LinkedHashMap<>();
  private ClientListener listener = new ClientListener() {};
  private Optional<Function<Query.FindWidgets, CompletableFuture<Answer>>> searching =
      Optional.empty();
  private ConnectionState connection = new ConnectionState.Online(true);

  FakeClient(FakeServer server, PersonId me, String name) {
    this.server = server;
    this.me = me;
    this.name = name;
  }

  @Override
  public PersonId me() {
    return me;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ConnectionState connection() {
    return connection;
  }

  /** Goes offline: operations stay pending until the client is online again. */
  public void offline() {
    connection(new ConnectionState.Waiting(2, 3_000));
  }

  public void online() {
    connection(new ConnectionState.Online(true));
    open.values().forEach(FakeHandle::sendPending);
  }

  public void connection(ConnectionState to) {
    connection = to;
    listener.connection(to);
  }

  boolean isOnline() {
    return connection instanceof ConnectionState.Online;
  }

  @Override
  public void listen(ClientListener to) {
    listener = to;
    to.connection(connection);
  }

  @Override
  public BoardHandle open(BoardId board, BoardListener hears) {
    if (open.containsKey(board)) {
      throw new IllegalStateException("already open");
    }
    FakeHandle handle = new FakeHandle(server, this, board, hears);
    open.put(board, handle);
    server
        .view(board, me)
        .ifPresentOrElse(
            view -> handle.confirm(view, server.state(board).revision(), Set.of(), true),
            () -> hears.failed(ErrorCode.NOT_FOUND, ""));
    return handle;
  }

  @Override
  public CompletableFuture<BoardId> create(String title) {
    return CompletableFuture.completedFuture(server.board(me, title));
  }

  /** Searches on all boards are answered by this from now on. */
  public void answering(Function<Query.FindWidgets, CompletableFuture<Answer>> answers) {
    searching = Optional.of(answers);
  }

  /** Searches on all boards are answered from what is on them. */
  public void answering() {
    searching = Optional.empty();
  }

  @Override
  public CompletableFuture<Answer> ask(Query query) {
    if (query instanceof Query.FindWidgets find && searching.isPresent()) {
      return searching.get().apply(find);
    }
    return CompletableFuture.completedFuture(
        switch (query) {
          case Query.MyBoards mine -> server.boardsOf(me);
          case Query.FindPeople find -> server.find(find.text());
          case Query.NamedPeople named -> server.named(named.people());
          case Query.BoardPeople of -> server.peopleOf(of.board(), of.widget(), of.text());
          case Query.Members members -> server.members(members.board());
          case Query.WidgetGrants grants -> server.grants(grants.board(), grants.widget());
          case Query.FindWidgets find -> server.findWidgets(me, find.text());
          case Query.LastChange of -> server.lastChange(me, of.board(), of.widget());
          case Query.WriterStanding standing -> new Answer.Standing(0);
        });
  }

  @Override
  public void close() {
    connection(new ConnectionState.Closed());
  }

  Optional<Presence> shown(BoardId board) {
    return Optional.ofNullable(open.get(board)).map(FakeHandle::shown);
  }

  void heard(BoardState state, Audience audience, FoldedOperation done, boolean whole) {
    FakeHandle handle = open.get(state.board());
    if (handle != null) {
      handle.heard(done.edits());
      handle.confirm(Views.view(state, audience), state.revision(), done.touched(), whole);
    }
  }

  void saw(BoardId board, Collection<ServerMessage.PersonPresence> people) {
    FakeHandle handle = open.get(board);
    if (handle != null) {
      handle.saw(people);
    }
  }

  void listed(Answer.BoardEntry entry, Optional<Answer.Named> by) {
    listener.boardListed(entry, by);
  }

  void lost(BoardId board, ServerMessage.Ending ending) {
    FakeHandle handle = open.remove(board);
    if (handle != null) {
      handle.end(ending);
    }
    listener.boardUnlisted(board);
  }

  public boolean isOpen(BoardId board) {
    return open.containsKey(board);
  }

  /** The open board, to look at what was submitted. */
  public FakeHandle handle(BoardId board) {
    return Optional.ofNullable(open.get(board)).orElseThrow();
  }

  void closed(BoardId board) {
    open.remove(board);
  }
}
