/**
 * What single steps cost, measured with JMH: fold, codecs, text merge, audiences. Each benchmark
 * repeats one pure function on one input, on the thread that JMH gives it; the input is made once.
 */
@NullMarked
package io.streamboard.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
