/**
 * What is measured side by side: a server of ours, a floor that does nothing but write, and servers
 * that somebody would take instead. Each is a process of its own with its {@link
 * io.streamboard.benchmarks.generator.Dialect}.
 *
 * <p>Thread rule: used by the main thread; the floor is a program of its own on one thread.
 */
@NullMarked
package io.streamboard.benchmarks.contestant;

import org.jspecify.annotations.NullMarked;
