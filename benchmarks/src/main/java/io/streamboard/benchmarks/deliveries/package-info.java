/**
 * The deliveries side by side: what each node of a cluster uses for each change that reaches
 * somebody, at one, two and three nodes under one load.
 *
 * <p>Thread rule: used by the main thread; clients tell what arrives on threads of their own.
 */
@NullMarked
package io.streamboard.benchmarks.deliveries;

import org.jspecify.annotations.NullMarked;
