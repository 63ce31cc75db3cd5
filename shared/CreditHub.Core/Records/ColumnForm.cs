namespace CreditHub.Records;

/// <summary>What the text of a column stands for.</summary>
public enum ColumnForm
{
    /// <summary>Itself.</summary>
    Text,

    /// <summary>A code with a check of its own; it may come with dashes and spaces, so its length is that check's matter.</summary>
    Code,

    /// <summary>An amount in 万元 (10,000 yuan): at most 12 digits before and 6 after the point, digits of either width.</summary>
    Amount,

    /// <summary>A date as <see cref="DateText"/> reads it.</summary>
    Date,
}
