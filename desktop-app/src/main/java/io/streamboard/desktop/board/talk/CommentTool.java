package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.board.tool.Pointer;
import io.streamboard.desktop.board.tool.Tool;

/** Begins a comment thread where a click is, on the widget there or on the place. */
public final class CommentTool implements Tool {

  private final TalkViewModel talk;
  private final Runnable done;

  /**
   * @param done puts another tool in hand
   */
  public CommentTool(TalkViewModel talk, Runnable done) {
    this.talk = talk;
    this.done = done;
  }

  @Override
  public void pressed(Pointer pointer) {}

  @Override
  public void dragged(Pointer pointer) {}

  @Override
  public void released(Pointer pointer) {
    done.run();
    talk.beginAt(pointer.world());
  }

  @Override
  public void cancel() {
    done.run();
  }
}
