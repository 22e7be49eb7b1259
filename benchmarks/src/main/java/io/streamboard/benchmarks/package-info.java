/// Load generator and micro-benchmarks; never shipped.
@NullMarked
package io.streamboard.benchmarks;

import org.jspecify.annotations.NullMarked;
