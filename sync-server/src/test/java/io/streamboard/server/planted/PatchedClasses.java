package io.streamboard.server.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defines all classes of the project anew, so that patched ones are in one package with the others,
 * and takes everything else from the test's own class loader.
 */
final class PatchedClasses extends ClassLoader {
  private static final String OURS = "io.streamboard.";
  private final Map<String, byte[]> patched;

  /**
   * @param patched the bytes of the classes that differ, by their binary names
   */
  PatchedClasses(Map<String, byte[]> patched) {
    super(PatchedClasses.class.getClassLoader());
    this.patched = patched;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? defined(name) : known;
    }
  }

  private Class<?> defined(String name) throws ClassNotFoundException {
    byte[] bytes = patched.containsKey(name) ? patched.get(name) : shipped(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte @Nullable [] shipped(String name) {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
