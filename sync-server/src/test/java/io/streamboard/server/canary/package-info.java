/** Tests of the package of the same name. */
@NullMarked
package io.streamboard.server.canary;

import org.jspecify.annotations.NullMarked;
