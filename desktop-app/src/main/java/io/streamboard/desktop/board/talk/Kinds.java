package io.streamboard.desktop.board.talk;

import io.streamboard.desktop.ui.Texts;
import io.streamboard.model.widget.WidgetKind;

/** What people call the kinds of widgets. */
public final class Kinds {

  private Kinds() {}

  public static String name(WidgetKind kind) {
    return Texts.of(
        switch (kind) {
          case WidgetKind.Note _ -> "kind.note";
          case WidgetKind.Shape _ -> "kind.shape";
          case WidgetKind.FreeText _ -> "kind.text";
          case WidgetKind.Connector _ -> "kind.connector";
          case WidgetKind.Ink _ -> "kind.ink";
          case WidgetKind.Image _ -> "kind.image";
          case WidgetKind.Frame _ -> "kind.frame";
          case WidgetKind.Thread _ -> "kind.thread";
        });
  }
}
