package io.streamboard.desktop.home;

import io.streamboard.client.BoardHandle;
import io.streamboard.client.BoardListener;
import io.streamboard.client.Client;
import io.streamboard.desktop.ui.FxThread;
import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One operation on a board that is not shown: opens it, submits, waits for the outcome, leaves.
 * What goes wrong is said in one line.
 */
final class Errand implements BoardListener {

  private final FxThread fx;
  private final Operation operation;
  private final Consumer<String> say;
  private Optional<BoardHandle> handle = Optional.empty();
  private boolean submitted;

  private Errand(FxThread fx, Operation operation, Consumer<String> say) {
    this.fx = fx;
    this.operation = operation;
    this.say = say;
  }

  static void run(
      Client client, FxThread fx, BoardId board, Operation operation, Consumer<String> say) {
    Errand errand = new Errand(fx, operation, say);
    errand.handle = Optional.of(client.open(board, errand));
    errand.submit();
  }

  /**
   * The first view may come before or after the handle is known here; the operation goes out once,
   * when both are there.
   */
  private void submit() {
    handle
        .filter(opened -> !submitted && opened.view().isPresent())
        .ifPresent(
            opened -> {
              submitted = true;
              opened.submit(operation);
            });
  }

  @Override
  public void opened(BoardView view) {
    fx.run(this::submit);
  }

  @Override
  public void changed(BoardView view, Set<WidgetId> touched) {}

  @Override
  public void settled(long number, long revision, Outcome outcome) {
    fx.run(
        () -> {
          if (outcome instanceof Outcome.Void(var reason)) {
            say.accept(Texts.ofCode("void", reason.code()));
          }
          handle.ifPresent(BoardHandle::close);
        });
  }

  @Override
  public void ended(ServerMessage.Ending ending) {}

  @Override
  public void failed(ErrorCode code, String message) {
    fx.run(() -> say.accept(Texts.ofCode("error", code.code())));
  }
}
