/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.derived;

import org.jspecify.annotations.NullMarked;
