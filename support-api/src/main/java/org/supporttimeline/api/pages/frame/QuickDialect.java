package org.supporttimeline.api.pages.frame;

import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Spring's dialect, with our way to evaluate what most expressions are. */
final class QuickDialect extends SpringStandardDialect {

    private final IStandardVariableExpressionEvaluator evaluator;

    QuickDialect() {
        evaluator = new QuickExpressions(super.getVariableExpressionEvaluator());
    }

    @Override
    public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
        return evaluator;
    }
}
