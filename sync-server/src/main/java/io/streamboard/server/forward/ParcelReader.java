package io.streamboard.server.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamboard.model.json.MalformedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what {@link ParcelWriter} wrote. Takes nothing for granted: lengths are held against what
 * is there before anything is made of them. Throws {@link MalformedParcelException}.
 */
final class ParcelReader {
  private final ByteBuffer in;

  private ParcelReader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  /** Reads all of the bytes, which may not have more than what the function reads. */
  static <T> T read(byte[] bytes, Function<ParcelReader, T> what) {
    ParcelReader reader = new ParcelReader(bytes);
    try {
      T read = what.apply(reader);
      if (reader.in.hasRemaining()) {
        throw new MalformedParcelException("bytes behind the end");
      }
      return read;
    } catch (BufferUnderflowException early) {
      throw new MalformedParcelException("ends too early", early);
    } catch (MalformedException | IllegalArgumentException | ArithmeticException wrong) {
      throw new MalformedParcelException("a value that cannot be", wrong);
    }
  }

  boolean flag() {
    long value = number();
    if (value != 0 && value != 1) {
      throw new MalformedParcelException("neither yes nor no");
    }
    return value == 1;
  }

  int small() {
    return in.get() & 0xFF;
  }

  long number() {
    return in.getLong();
  }

  /** A number that counts something. */
  long count() {
    long value = number();
    if (value < 0) {
      throw new MalformedParcelException("less than nothing");
    }
    return value;
  }

  String text() {
    return new String(block(), UTF_8);
  }

  byte[] block() {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new MalformedParcelException("longer than what is there");
    }
    byte[] block = new byte[length];
    in.get(block);
    return block;
  }

  /** As many as the number before them says, which cannot be more than there are bytes. */
  <T> List<T> list(Supplier<T> one) {
    long count = count();
    if (count > in.remaining()) {
      throw new MalformedParcelException("more than what is there");
    }
    List<T> all = new ArrayList<>();
    for (long index = 0; index < count; index++) {
      all.add(one.get());
    }
    return all;
  }
}
