package io.streamboard.desktop.search;

import io.streamboard.client.Client;
import io.streamboard.client.ClientException;
import io.streamboard.client.ConnectionState;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.model.limit.Limits;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.Query;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One search on all boards, asked of the server while somebody types. A server answers one search
 * of a person at a time, so there is one question under way and the newest text follows it. Made
 * for each place that has a field for it, and closed with that. Confined to the JavaFX thread.
 */
public final class SearchViewModel {

  /** Nobody wants the answer to each letter. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** How often it is tried again while another window of mine is searching. */
  private static final int PATIENCE = 10;

  private final Client client;
  private final FxThread fx;
  private final ObservableValue<ConnectionState> connection;
  private final ChangeListener<ConnectionState> heard = (observed, before, now) -> connected(now);
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.Idle());
  private Optional<FxThread.Cancellation> pause = Optional.empty();
  private String wanted = "";
  private boolean asking;
  private int patience;

  /** Looks for nothing yet. */
  public SearchViewModel(Client client, FxThread fx, ObservableValue<ConnectionState> connection) {
    this.client = client;
    this.fx = fx;
    this.connection = connection;
    connection.addListener(heard);
  }

  public ReadOnlyObjectProperty<SearchState> state() {
    return state.getReadOnlyProperty();
  }

  /** Looks for this text from now on, also when it is the same as before; for none if blank. */
  public void search(String text) {
    wanted = within(text.strip());
    patience = PATIENCE;
    stopWaiting();
    if (wanted.isEmpty()) {
      state.set(new SearchState.Idle());
    } else if (isOnline()) {
      state.set(new SearchState.Searching());
      askSoon();
    } else {
      state.set(new SearchState.Offline());
    }
  }

  /** Looks for nothing any more; called when the field is gone. */
  public void close() {
    connection.removeListener(heard);
    search("");
  }

  private static String within(String text) {
    return text.codePointCount(0, text.length()) <= Limits.TITLE_POINTS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, Limits.TITLE_POINTS));
  }

  private boolean isOnline() {
    return connection.getValue() instanceof ConnectionState.Online;
  }

  private void connected(ConnectionState now) {
    boolean online = now instanceof ConnectionState.Online;
    if (online && state.get() instanceof SearchState.Offline) {
      search(wanted);
    } else if (!online && state.get() instanceof SearchState.Searching) {
      stopWaiting();
      state.set(new SearchState.Offline());
    }
  }

  private void askSoon() {
    pause = Optional.of(fx.after(PAUSE, this::ask));
  }

  private void stopWaiting() {
    pause.ifPresent(FxThread.Cancellation::cancel);
    pause = Optional.empty();
  }

  private void ask() {
    if (!asking && !wanted.isEmpty()) {
      asking = true;
      String asked = wanted;
      var _ =
          client
              .ask(new Query.FindWidgets(asked))
              .whenComplete(
                  (answer, problem) -> fx.run(() -> answered(asked, result(answer, problem))));
    }
  }

  private static SearchState result(@Nullable Answer answer, @Nullable Throwable problem) {
    return answer instanceof Answer.Found found
        ? new SearchState.Found(found.hits(), found.more())
        : new SearchState.Failed(code(problem));
  }

  private static ErrorCode code(@Nullable Throwable problem) {
    @Nullable Throwable cause =
        problem instanceof CompletionException wrapped ? wrapped.getCause() : problem;
    return cause instanceof ClientException refused ? refused.code() : ErrorCode.INTERNAL;
  }

  private void answered(String asked, SearchState result) {
    asking = false;
    if (!asked.equals(wanted)) {
      ask();
    } else if (result.equals(new SearchState.Failed(ErrorCode.BUSY)) && patience > 0) {
      patience--;
      askSoon();
    } else if (!wanted.isEmpty()) {
      state.set(result);
    }
  }
}
