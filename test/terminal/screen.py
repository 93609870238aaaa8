"""The part of a terminal that the program draws on: text, line ends, cursor moves and erasing; colours are skipped."""

import codecs
import re
import unicodedata

# A control sequence (its parameters and letter), an operating system command, or another escape.
ESCAPE = re.compile(r"\x1b(?:\[([0-9;?]*)([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78c])")


class Screen:
    def __init__(self, columns, lines):
        self.columns, self.lines = columns, lines
        # Each line is a list of [character, whether it was drawn since the last forget()].
        self.rows = [self.blank_row() for _ in range(lines)]
        self.gone = []
        self.row = self.column = 0
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.rest = ""

    def blank_row(self):
        return [[" ", False] for _ in range(self.columns)]

    def feed(self, data):
        text = self.rest + self.decode(data)
        self.rest = ""
        at = 0
        while at < len(text):
            if text[at] == "\x1b":
                found = ESCAPE.match(text, at)
                if found is None:
                    if len(text) - at < 64:
                        self.rest = text[at:]  # The end of the sequence is still to come.
                        return
                    raise ValueError("unknown escape sequence %r" % text[at : at + 16])
                if found.group(2):
                    self.control(found.group(1), found.group(2))
                at = found.end()
            else:
                self.put(text[at])
                at += 1

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self.down()
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character >= " ":
            if unicodedata.combining(character):
                return
            width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            # A line that is full goes on only with the next character, as terminals do it.
            if self.column + width > self.columns:
                self.column = 0
                self.down()
            self.rows[self.row][self.column] = [character, True]
            if width == 2:
                self.rows[self.row][self.column + 1] = ["", True]
            self.column += width

    def down(self):
        if self.row < self.lines - 1:
            self.row += 1
            return
        self.gone.append(self.rows.pop(0))
        self.rows.append(self.blank_row())

    def control(self, parameters, letter):
        numbers = [int(word) if word.isdigit() else 0 for word in parameters.split(";")]
        first = max(1, numbers[0])
        if letter == "A":
            self.row = max(0, self.row - first)
        elif letter in "BE":
            self.row = min(self.lines - 1, self.row + first)
        elif letter == "C":
            self.column = min(self.columns - 1, self.column + first)
        elif letter == "D":
            self.column = max(0, min(self.column, self.columns - 1) - first)
        elif letter == "G":
            self.column = min(self.columns, first) - 1
        elif letter == "H":
            self.row = min(self.lines, first) - 1
            self.column = min(self.columns, max(1, (numbers + [1])[1])) - 1
        elif letter == "K":
            self.erase(self.row, *{0: (self.column, self.columns), 1: (0, self.column + 1), 2: (0, self.columns)}[numbers[0]])
        elif letter == "J":
            # Below the cursor, or everything.
            self.erase(self.row, self.column if numbers[0] == 0 else 0, self.columns)
            for row in range(self.row + 1 if numbers[0] == 0 else 0, self.lines):
                self.erase(row, 0, self.columns)
        elif letter not in "mhl":
            raise ValueError("unknown control sequence %r" % (parameters + letter))

    def erase(self, row, start, end):
        for column in range(start, min(end, self.columns)):
            self.rows[row][column] = [" ", False]

    def resize(self, columns):
        """Another width; what is wider than it is folded, as most terminals do it."""
        rows, row, column = [], self.row, self.column
        for index, cells in enumerate(self.rows):
            used = max([at + 1 for at, cell in enumerate(cells) if cell[0] != " "], default=0)
            if index == self.row:
                row, column = len(rows) + self.column // columns, self.column % columns
            for start in range(0, max(1, used), columns):
                part = cells[start : start + columns]
                rows.append(part + [[" ", False] for _ in range(columns - len(part))])
        while len(rows) > self.lines and all(cell[0] == " " for cell in rows[-1]) and row < len(rows) - 1:
            rows.pop()
        over = max(0, len(rows) - self.lines)
        self.gone += rows[:over]
        self.columns, self.rows, self.row, self.column = columns, rows[over:], row - over, column

    def text(self):
        """Everything drawn so far, scrolled away lines first, without blanks at the ends."""
        lines = ["".join(cell[0] for cell in row).rstrip() for row in self.gone + self.rows]
        return "\n".join(lines).rstrip("\n")

    def fresh(self):
        """Only what was drawn since the last forget()."""
        return "\n".join("".join(cell[0] if cell[1] else " " for cell in row).rstrip() for row in self.gone + self.rows)

    def forget(self):
        for row in self.gone + self.rows:
            for cell in row:
                cell[1] = False
