package io.streamboard.model.json.foreign;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Writes JSON for other programs, indented by nothing and with numbers as JavaScript writes them.
 * Written to memory, so the generator's checked exceptions cannot happen. Confined to one call.
 */
public final class ForeignWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Beyond this whole numbers are not exact. */
  private static final double EXACT = 1L << 53;

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  public ForeignWriter() {
    try {
      json = FACTORY.createGenerator(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What has been written. */
  public String finish() {
    run(JsonGenerator::close);
    return text.toString();
  }

  public ForeignWriter object() {
    return run(JsonGenerator::writeStartObject);
  }

  public ForeignWriter object(String name) {
    return name(name).object();
  }

  public ForeignWriter end() {
    return run(JsonGenerator::writeEndObject);
  }

  public ForeignWriter array() {
    return run(JsonGenerator::writeStartArray);
  }

  public ForeignWriter array(String name) {
    return name(name).array();
  }

  public ForeignWriter endArray() {
    return run(JsonGenerator::writeEndArray);
  }

  public ForeignWriter name(String name) {
    return run(to -> to.writeFieldName(name));
  }

  public ForeignWriter put(String name, String value) {
    return name(name).add(value);
  }

  /** An absent value is written as null. */
  public ForeignWriter put(String name, Optional<String> value) {
    return value.isPresent() ? put(name, value.get()) : putNull(name);
  }

  public ForeignWriter put(String name, double value) {
    return name(name).add(value);
  }

  public ForeignWriter put(String name, boolean value) {
    return name(name).run(to -> to.writeBoolean(value));
  }

  public ForeignWriter putNull(String name) {
    return name(name).run(JsonGenerator::writeNull);
  }

  public ForeignWriter add(String element) {
    return run(to -> to.writeString(element));
  }

  /** A whole number is written without a fraction. */
  public ForeignWriter add(double element) {
    return Math.rint(element) == element && Math.abs(element) < EXACT
        ? run(to -> to.writeNumber((long) element))
        : run(to -> to.writeNumber(element));
  }

  private ForeignWriter run(Step step) {
    try {
      step.on(json);
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One step of writing. */
  private interface Step {
    void on(JsonGenerator json) throws IOException;
  }
}
