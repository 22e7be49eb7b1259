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
    try {
      json = factory.createGenerator(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Values one after the other with commas between them, as they stand in an array. */
  static Output ofElements() {
    return new Output(Json.ELEMENTS);
  }

  /** What has been written. */
  String finish() {
    run(JsonGenerator::close);
    return text.toString();
  }

  Output object() {
    return run(JsonGenerator::writeStartObject);
  }

  Output object(String name) {
    return name(name).object();
  }

  /** The value follows. */
  Output name(String name) {
    return run(JsonGenerator::writeFieldName, name);
  }

  Output end() {
    return run(JsonGenerator::writeEndObject);
  }

  Output array(String name) {
    return name(name).array();
  }

  Output array() {
    return run(JsonGenerator::writeStartArray);
  }

  Output endArray() {
    return run(JsonGenerator::writeEndArray);
  }

  Output put(String name, String value) {
    return name(name).add(value);
  }

  /** An absent value leaves the member out. */
  Output put(String name, Optional<String> value) {
    return value.isPresent() ? put(name, value.get()) : this;
  }

  Output put(String name, long value) {
    return name(name).add(value);
  }

  Output put(String name, boolean value) {
    return name(name).run(JsonGenerator::writeBoolean, value);
  }

  /** A number of world units: thousandths, so that its shortest decimal is exact. */
  Output units(String name, double value) {
    return name(name).run(JsonGenerator::writeNumber, Decimals.text(value));
  }

  Output add(String element) {
    return run(JsonGenerator::writeString, element);
  }

  Output add(long element) {
    return run(JsonGenerator::writeNumber, element);
  }

  private Output run(Step step) {
    try {
      step.on(json);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <V> Output run(ValueStep<V> step, V value) {
    try {
      step.on(json, value);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One step of writing, by a method of the generator: it captures nothing. */
  private interface Step {
    void on(JsonGenerator json) throws IOException;
  }

  /** The same, for a name or a value. */
  private interface ValueStep<V> {
    void on(JsonGenerator json, V value) throws IOException;
  }
}
