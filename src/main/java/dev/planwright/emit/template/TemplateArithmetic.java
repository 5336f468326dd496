package dev.planwright.emit.template;

import freemarker.core.ArithmeticEngine;
import freemarker.template.TemplateException;
import java.math.BigDecimal;

/** Arithmetic on numbers of a length that can be written down: 1e999999999 is no number here. */
final class TemplateArithmetic extends ArithmeticEngine {

  private static final int MOST_DIGITS = 200;

  @Override
  public Number toNumber(String text) {
    if (text.length() > MOST_DIGITS) {
      throw new NumberFormatException("a number with more than " + MOST_DIGITS + " digits");
    }
    return bounded(BIGDECIMAL_ENGINE.toNumber(text));
  }

  @Override
  public Number add(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.add(first, second));
  }

  @Override
  public Number subtract(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.subtract(first, second));
  }

  @Override
  public Number multiply(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.multiply(first, second));
  }

  @Override
  public Number divide(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.divide(first, second));
  }

  @Override
  public Number modulus(Number first, Number second) throws TemplateException {
    return bounded(BIGDECIMAL_ENGINE.modulus(first, second));
  }

  @Override
  public int compareNumbers(Number first, Number second) throws TemplateException {
    return BIGDECIMAL_ENGINE.compareNumbers(first, second);
  }

  private static Number bounded(Number number) {
    if (number instanceof BigDecimal decimal
        && (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS)) {
      throw new ArithmeticException("a number with more than " + MOST_DIGITS + " digits");
    }
    return number;
  }
}
