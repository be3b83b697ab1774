//! A time is described before it is computed: [`TimeExpression`] says what the words say, `resolve` alone knows dates.
