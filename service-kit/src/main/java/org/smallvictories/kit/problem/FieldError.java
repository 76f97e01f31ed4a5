package org.smallvictories.kit.problem;

/** One value that is not acceptable: where it stands ({@code gifts[2].amount}, a header, a query parameter) and why. */
public record FieldError(String field, String reason) {}
