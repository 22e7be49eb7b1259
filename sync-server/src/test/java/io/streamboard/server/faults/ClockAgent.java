package io.streamboard.server.faults;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.jar.JarFile;

/** What {@link SetClock} has a process begin with; the JDK calls it before the program. */
public final class ClockAgent {
  private ClockAgent() {}

  /** The arguments: the agent's own jar, and the file with the difference. */
  public static void premain(String arguments, Instrumentation process)
      throws IOException, UnmodifiableClassException, ClassNotFoundException {
    String[] given = arguments.split("\\|", -1);
    process.appendToBootstrapClassLoaderSearch(new JarFile(given[0]));
    ProcessClock.follow(Path.of(given[1]));
    process.addTransformer(new ClockRewriting(), true);
    process.retransformClasses(
        Clock.class,
        Class.forName("java.time.Clock$SystemClock"),
        Class.forName("java.time.Clock$SystemInstantSource"),
        Date.class);
  }
}
