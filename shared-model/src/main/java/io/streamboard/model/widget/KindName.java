package io.streamboard.model.widget;

/** What a {@link WidgetKind} is called where nothing else is told of it; a name per kind. */
public enum KindName {
  NOTE,
  SHAPE,
  TEXT,
  CONNECTOR,
  INK,
  IMAGE,
  FRAME,
  THREAD;

  public static KindName of(WidgetKind kind) {
    return switch (kind) {
      case WidgetKind.Note _ -> NOTE;
      case WidgetKind.Shape _ -> SHAPE;
      case WidgetKind.FreeText _ -> TEXT;
      case WidgetKind.Connector _ -> CONNECTOR;
      case WidgetKind.Ink _ -> INK;
      case WidgetKind.Image _ -> IMAGE;
      case WidgetKind.Frame _ -> FRAME;
      case WidgetKind.Thread _ -> THREAD;
    };
  }
}
