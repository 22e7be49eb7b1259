package io.streamboard.desktop.home;

import io.streamboard.client.Client;
import io.streamboard.client.ClientException;
import io.streamboard.client.ClientListener;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The boards I can open, kept current by what the server pushes, and what may be done with them.
 */
public final class HomeViewModel implements ClientListener {

  private static final Comparator<Answer.BoardEntry> BY_TITLE =
      Comparator.<Answer.BoardEntry, String>comparing(
              entry -> entry.title().toLowerCase(Locale.ROOT))
          .thenComparing(Answer.BoardEntry::board);

  private final Client client;
  private final FxThread fx;
  private final Consumer<BoardId> opener;
  private final Map<BoardId, Answer.BoardEntry> entries = new TreeMap<>();
  private final ReadOnlyObjectWrapper<List<Answer.BoardEntry>> boards =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<ConnectionState> connection =
      new ReadOnlyObjectWrapper<>(new ConnectionState.Connecting());
  private final ReadOnlyBooleanWrapper lost = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();

  /**
   * Makes an empty list.
   *
   * @param opener shows a board
   */
  public HomeViewModel(Client client, FxThread fx, Consumer<BoardId> opener) {
    this.client = client;
    this.fx = fx;
    this.opener = opener;
  }

  public ReadOnlyObjectProperty<List<Answer.BoardEntry>> boards() {
    return boards.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ConnectionState> connection() {
    return connection.getReadOnlyProperty();
  }

  /** Whether there was no connection when the client tried last, until there is one again. */
  public ReadOnlyBooleanProperty lost() {
    return lost.getReadOnlyProperty();
  }

  /** Whether the server has told the boards at least once. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** A sentence about what happened to a board; empty when there is none. */
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /** Whether a board is being made, which a server may take its time for. */
  public ReadOnlyBooleanProperty making() {
    return making.getReadOnlyProperty();
  }

  public String me() {
    return client.name();
  }

  public void say(String sentence) {
    notice.set(sentence);
  }

  /** Begins to listen, and asks for the list whenever the connection comes up. */
  public void start() {
    client.listen(this);
  }

  @Override
  public void connection(ConnectionState state) {
    fx.run(
        () -> {
          boolean up =
              state instanceof ConnectionState.Online
                  && !(connection.get() instanceof ConnectionState.Online);
          switch (state) {
            case ConnectionState.Waiting _ -> lost.set(true);
            case ConnectionState.Online _ -> lost.set(false);
            case ConnectionState.Connecting _,
                ConnectionState.Ended _,
                ConnectionState.Closed _ -> {}
          }
          connection.set(state);
          if (up) {
            ask();
          }
        });
  }

  private void ask() {
    var _ =
        client
            .ask(new Query.MyBoards())
            .whenComplete((answer, problem) -> fx.run(() -> answered(Optional.ofNullable(answer))));
  }

  private void answered(Optional<Answer> answer) {
    if (answer.isPresent() && answer.get() instanceof Answer.Boards(List<Answer.BoardEntry> mine)) {
      entries.clear();
      mine.forEach(entry -> entries.put(entry.board(), entry));
      loaded.set(true);
      tell();
    }
  }

  @Override
  public void boardListed(Answer.BoardEntry entry, Optional<Answer.Named> by) {
    fx.run(
        () -> {
          entries.put(entry.board(), entry);
          by.ifPresent(who -> notice.set(Texts.of("home.shared", who.name(), entry.title())));
          tell();
        });
  }

  @Override
  public void boardUnlisted(BoardId board) {
    fx.run(
        () -> {
          entries.remove(board);
          tell();
        });
  }

  private void tell() {
    boards.set(entries.values().stream().sorted(BY_TITLE).toList());
  }

  public void open(BoardId board) {
    notice.set("");
    opener.accept(board);
  }

  /** Makes a board and opens it. */
  public void create(String title) {
    making.set(true);
    notice.set(Texts.of("home.making", title));
    var _ =
        client
            .create(title)
            .whenComplete(
                (board, problem) ->
                    fx.run(
                        () -> {
                          making.set(false);
                          if (board != null) {
                            open(board);
                          } else {
                            failed(problem == null ? new IllegalStateException() : problem);
                          }
                        }));
  }

  public void rename(BoardId board, String title) {
    Errand.run(client, fx, board, new Operation.BoardRename(title), this::say);
  }

  public void delete(BoardId board) {
    Errand.run(client, fx, board, new Operation.BoardDelete(), this::say);
  }

  private void failed(Throwable problem) {
    Throwable cause =
        problem instanceof CompletionException wrapped && wrapped.getCause() != null
            ? wrapped.getCause()
            : problem;
    ErrorCode code = cause instanceof ClientException refused ? refused.code() : ErrorCode.INTERNAL;
    notice.set(Texts.ofCode("error", code.code()));
  }
}
