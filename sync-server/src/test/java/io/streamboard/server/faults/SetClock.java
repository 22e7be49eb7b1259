package io.streamboard.server.faults;

import io.streamboard.testing.process.ServerProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The time of day as one server process sees it, its broker and store included, which a test sets
 * while it runs. Its steady clock goes on, as it does where somebody sets a machine's clock.
 */
final class SetClock {
  private static final List<Class<?>> AGENT =
      List.of(ClockAgent.class, ClockRewriting.class, ProcessClock.class);

  private final Path jar;
  private final Path file;

  /**
   * @param folder its own files are made here
   */
  SetClock(Path folder) {
    this.jar = folder.resolve("clock.jar");
    this.file = folder.resolve("clock");
    try {
      write();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    set(Duration.ZERO);
  }

  private void write() throws IOException {
    Manifest manifest = new Manifest();
    Attributes about = manifest.getMainAttributes();
    about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    about.putValue("Premain-Class", ClockAgent.class.getName());
    about.putValue("Can-Retransform-Classes", "true");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream classes = new JarOutputStream(bytes, manifest)) {
      for (Class<?> part : AGENT) {
        String name = part.getName().replace('.', '/') + ".class";
        classes.putNextEntry(new JarEntry(name));
        try (InputStream code = part.getResourceAsStream("/" + name)) {
          code.transferTo(classes);
        }
      }
    }
  }

  /** The same program, with this clock when it serves. */
  ServerProgram under(ServerProgram program) {
    List<String> serving = new ArrayList<>(program.serving());
    serving.add("-javaagent:" + jar + "=" + jar + "|" + file);
    return new ServerProgram(program.arguments(), serving);
  }

  /** From the next moment on it differs by so much from the machine's. */
  void set(Duration difference) {
    try {
      // In one step, as it is read at any moment.
      Path next = file.resolveSibling("clock.next");
      Files.writeString(next, Long.toString(difference.toMillis()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
