package io.streamboard.desktop;

import io.streamboard.client.BoardListener;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Set;

/** Somebody else's window, which nobody looks at. */
final class Deaf implements BoardListener {

  @Override
  public void opened(BoardView view) {}

  @Override
  public void changed(BoardView view, Set<WidgetId> touched) {}

  @Override
  public void ended(ServerMessage.Ending ending) {}

  @Override
  public void failed(ErrorCode code, String message) {}
}
