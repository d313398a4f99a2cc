/*
 * The options $filter, $orderby, $select and $expand, in the spelling of OData 4. What is not written here is not
 * supported, and refused at the sign where it begins. Names, functions and the forms of figures and dates are looked at
 * later, where a refusal can say more.
 */
grammar Query;

filter  : disjunction EOF ;
orderBy : key (',' key)* EOF ;
names   : NAME (',' NAME)* EOF ;

key : NAME ('asc' | descending='desc')? ;

disjunction : conjunction ('or' conjunction)* ;
conjunction : condition ('and' condition)* ;

condition
    : 'not' negatable
    | '(' disjunction ')'
    | member
    | test
    ;

// "not" binds more strongly than a comparison, so what it is to negate stands in parentheses unless it is a condition by itself
negatable
    : 'not' negatable
    | '(' disjunction ')'
    | member
    | operand
    ;

member : NAME '/' NAME '(' (NAME ':' disjunction)? ')' ;

test
    : operand comparator=('eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le') operand
    | operand 'in' '(' literal (',' literal)* ')'
    | operand
    ;

operand
    : literal
    | call
    | property
    ;

call     : NAME '(' (operand (',' operand)*)? ')' ;
property : NAME ('/' NAME)? ;
literal  : TEXT | NUMBER | DATE | INSTANT | IDENTITY | 'true' | 'false' | 'null' ;

TEXT     : '\'' (~'\'' | '\'\'')* '\'' ;
IDENTITY : HEX4 HEX4 '-' HEX4 '-' HEX4 '-' HEX4 '-' HEX4 HEX4 HEX4 ;
INSTANT  : DAY [Tt] TWO ':' TWO ':' TWO ('.' DIGIT+)? ([Zz] | [+-] TWO ':' TWO) ;
DATE     : DAY ;
NUMBER   : '-'? DIGIT+ ('.' DIGIT+)? ([eE] [+-]? DIGIT+)? ;
NAME     : [A-Za-z_] [A-Za-z_0-9]* ;
BLANK    : [ \t\r\n]+ -> skip ;

// so that a refusal names the whole of what somebody took for a figure or a date, and not its first sign
NOT_A_FIGURE : [0-9+-] [A-Za-z0-9_.:+-]* ;
NOT_CLOSED   : '\'' (~'\'' | '\'\'')* ;
OTHER        : . ;

fragment DIGIT : [0-9] ;
fragment TWO   : DIGIT DIGIT ;
fragment DAY   : TWO TWO '-' TWO '-' TWO ;
fragment HEX4  : [0-9A-Fa-f] [0-9A-Fa-f] [0-9A-Fa-f] [0-9A-Fa-f] ;
