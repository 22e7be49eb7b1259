package io.streamboard.client.board;

import io.streamboard.model.id.WidgetId;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.view.BoardView;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.model.wire.ServerMessage;
import java.util.Collection;
import java.util.Set;

/** Who left hears nothing any more. */
public enum Silent implements BoardEvents {
  LISTENER;

  @Override
  public void opened(BoardView view) {}

  @Override
  public void changed(BoardView view, Set<WidgetId> touched) {}

  @Override
  public void settled(long number, long revision, Outcome outcome) {}

  @Override
  public void confirmed(long revision) {}

  @Override
  public void presence(Collection<ServerMessage.PersonPresence> people) {}

  @Override
  public void ended(ServerMessage.Ending ending) {}

  @Override
  public void failed(ErrorCode code, String message) {}
}
