package io.streamboard.model.json;

import io.streamboard.model.geometry.Size;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WidgetId;
import io.streamboard.model.widget.Anchor;
import io.streamboard.model.widget.BlobHash;
import io.streamboard.model.widget.Comment;
import io.streamboard.model.widget.End;
import io.streamboard.model.widget.InkPath;
import io.streamboard.model.widget.KindName;
import io.streamboard.model.widget.ShapeForm;
import io.streamboard.model.widget.WidgetKind;
import io.streamboard.model.wire.ErrorCode;
import java.util.Optional;

/**
 * What kind a widget is and what only this kind has, as members of the object it belongs to. Each
 * kind writes the members that come before {@code kind} in the alphabet, then those after.
 */
final class KindJson {
  private static final Names<ShapeForm> FORMS = Names.of("form", ShapeForm.values());
  private static final Names<KindName> NAMES = Names.of("kind", KindName.values());

  private KindJson() {}

  /** The members from {@code blob} to {@code from}. */
  static void writeFirst(Output out, WidgetKind kind) {
    switch (kind) {
      case WidgetKind.Shape shape -> out.put("form", FORMS.of(shape.form()));
      case WidgetKind.Connector connector -> end(out, "from", connector.from());
      case WidgetKind.Image image -> out.put("blob", image.blob().value());
      case WidgetKind.Thread thread -> {
        out.array("comments");
        thread.comments().forEach(comment -> write(out, comment));
        out.endArray();
      }
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Ink _, WidgetKind.Frame _ -> {}
    }
  }

  /** The member {@code kind}. */
  static void writeName(Output out, WidgetKind kind) {
    out.put("kind", NAMES.of(KindName.of(kind)));
  }

  /** The members from {@code natural} to {@code resolved}. */
  static void writeMiddle(Output out, WidgetKind kind) {
    switch (kind) {
      case WidgetKind.Ink ink -> out.put("path", ink.path().points());
      case WidgetKind.Image image -> {
        out.object("natural").units("height", image.natural().height());
        out.units("width", image.natural().width()).end();
      }
      case WidgetKind.Thread thread -> out.put("resolved", thread.resolved());
      case WidgetKind.Note _, WidgetKind.FreeText _, WidgetKind.Shape _ -> {}
      case WidgetKind.Connector _, WidgetKind.Frame _ -> {}
    }
  }

  /** The member {@code to}. */
  static void writeLast(Output out, WidgetKind kind) {
    if (kind instanceof WidgetKind.Connector(End _, End to)) {
      end(out, "to", to);
    }
  }

  /** The member {@code kind} where it is all that is told of a kind. */
  static void write(Output out, Optional<KindName> name) {
    out.put("kind", name.map(NAMES::of));
  }

  /** The member {@code kind}; empty when there is none, or one that this version does not have. */
  static Optional<KindName> name(Members in) {
    return in.optionalString("kind").filter(NAMES::knows).map(NAMES::parse);
  }

  /** A kind alone. */
  static void write(Output out, WidgetKind kind) {
    writeFirst(out, kind);
    writeName(out, kind);
    writeMiddle(out, kind);
    writeLast(out, kind);
  }

  /** Whether this version has the kind; a shape's form is part of it. */
  static boolean knows(Members in) {
    return switch (in.string("kind")) {
      case "note", "text", "connector", "ink", "image", "frame", "thread" -> true;
      case "shape" -> FORMS.knows(in.string("form"));
      case String newer -> false;
    };
  }

  static WidgetKind read(Members in) {
    return switch (in.string("kind")) {
      case "note" -> new WidgetKind.Note();
      case "shape" -> new WidgetKind.Shape(FORMS.parse(in.string("form")));
      case "text" -> new WidgetKind.FreeText();
      case "connector" ->
          new WidgetKind.Connector(readEnd(in.members("from")), readEnd(in.members("to")));
      case "ink" -> new WidgetKind.Ink(new InkPath(in.string("path")));
      case "image" -> image(in);
      case "frame" -> new WidgetKind.Frame();
      case "thread" ->
          new WidgetKind.Thread(in.list("comments", KindJson::comment), in.bool("resolved"));
      case String unknown ->
          throw new MalformedException(ErrorCode.UNKNOWN_TYPE, "kind: not known here");
    };
  }

  /** {@code anchor}, {@code x}, {@code y}. */
  static void write(Output out, End end) {
    end.anchor().ifPresent(anchor -> write(out, anchor));
    GeometryJson.write(out, end.at());
  }

  static End readEnd(Members in) {
    return new End(GeometryJson.point(in), in.optionalMembers("anchor").map(KindJson::anchor));
  }

  private static void end(Output out, String name, End end) {
    write(out.object(name), end);
    out.end();
  }

  private static void write(Output out, Anchor anchor) {
    out.object("anchor").units("fx", anchor.fx()).units("fy", anchor.fy());
    out.put("widget", anchor.widget().value()).end();
  }

  private static Anchor anchor(Members in) {
    return new Anchor(new WidgetId(in.string("widget")), in.number("fx"), in.number("fy"));
  }

  private static WidgetKind image(Members in) {
    Size natural = GeometryJson.size(in.members("natural"));
    return new WidgetKind.Image(new BlobHash(in.string("blob")), natural);
  }

  private static void write(Output out, Comment comment) {
    out.object().put("author", comment.author().value()).put("edited", comment.edited());
    out.put("id", comment.id()).array("mentions");
    comment.mentions().forEach(person -> out.add(person.value()));
    out.endArray().put("text", comment.text()).put("time", comment.time()).end();
  }

  private static Comment comment(Members in) {
    return new Comment(
        in.string("id"),
        new PersonId(in.string("author")),
        in.integer("time"),
        in.bool("edited"),
        in.string("text"),
        in.strings("mentions", PersonId::new));
  }
}
