package io.streamboard.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Writes JSON as {@code JSON.stringify} of JavaScript does: no white space, the same escapes,
 * coordinates as shortest decimals. Written to memory, so the generator's checked exceptions cannot
 * happen. Confined to one call.
 */
final class Output {
  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  Output() {
    this(Json.FACTORY);
  }

  private Output(JsonFactory factory) {
    json = checked(() -> factory.createGenerator(text));
  }

  /** Values one after the other with commas between them, as they stand in an array. */
  static Output ofElements() {
    return new Output(Json.ELEMENTS);
  }

  /** What has been written. */
  String finish() {
    run(json::close);
    return text.toString();
  }

  Output object() {
    run(json::writeStartObject);
    return this;
  }

  Output object(String name) {
    run(() -> json.writeObjectFieldStart(name));
    return this;
  }

  /** The value follows. */
  Output name(String name) {
    run(() -> json.writeFieldName(name));
    return this;
  }

  Output end() {
    run(json::writeEndObject);
    return this;
  }

  Output array(String name) {
    run(() -> json.writeArrayFieldStart(name));
    return this;
  }

  Output array() {
    run(json::writeStartArray);
    return this;
  }

  Output endArray() {
    run(json::writeEndArray);
    return this;
  }

  Output put(String name, String value) {
    run(() -> json.writeStringField(name, value));
    return this;
  }

  /** An absent value leaves the member out. */
  Output put(String name, Optional<String> value) {
    return value.map(present -> put(name, present)).orElse(this);
  }

  Output put(String name, long value) {
    run(() -> json.writeNumberField(name, value));
    return this;
  }

  Output put(String name, boolean value) {
    run(() -> json.writeBooleanField(name, value));
    return this;
  }

  /** A number of world units: thousandths, so that its shortest decimal is exact. */
  Output units(String name, double value) {
    run(
        () -> {
          json.writeFieldName(name);
          json.writeNumber(Decimals.text(value));
        });
    return this;
  }

  Output add(String element) {
    run(() -> json.writeString(element));
    return this;
  }

  Output add(long element) {
    run(() -> json.writeNumber(element));
    return this;
  }

  private static void run(Write write) {
    try {
      write.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonGenerator checked(Open open) {
    try {
      return open.open();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One step of writing. */
  private interface Write {
    void run() throws IOException;
  }

  /** The opening of a generator. */
  private interface Open {
    JsonGenerator open() throws IOException;
  }
}
