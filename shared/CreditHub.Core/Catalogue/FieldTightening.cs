namespace CreditHub.Catalogue;

/// <summary>Applies a lower layer's word about a field and reports where it would weaken it.</summary>
internal sealed class FieldTightening(string by, List<string> problems)
{
    /// <summary>The field with what the lower layer tightens.</summary>
    public FieldLayer Apply(FieldLayer above, FieldLayer said)
    {
        Check(said.Label is null && said.Form is null && said.Role is null && said.As is null, "it changes the label, form or role");
        Check(said.MaxLength is null || said.MaxLength <= (above.MaxLength ?? int.MaxValue), "it allows more characters");
        Check(said.Most is null || above.Most is null || said.Most <= above.Most, "it allows a larger number");
        Check(said.Required is not false || above.Required is not true, "it requires no more what was required");
        Check(said.NotInFuture is not false || above.NotInFuture is not true, "it allows a future date");
        Check(said.Endless is not true || above.Endless is true, "it allows 长期");
        Check(said.Public is not true || above.Public is true, "it publishes what was not public");
        Check(said.Sensitive is null || above.Sensitive is null || said.Sensitive == above.Sensitive, "it changes the class of the personal value");
        Check(said.RequiredFor is null || above.RequiredFor?.Except(said.RequiredFor).Any() is not true, "it requires it for fewer kinds of subject");
        Check(said.RequiredWhen is null || above.RequiredWhen is null, "it changes when it is required");
        Check(said.NotBefore is null || above.NotBefore is null || said.NotBefore == above.NotBefore, "it changes before which date it may not lie");
        Check(said.With is null || above.With is null || said.With == above.With, "it changes with which field it goes");
        Check(said.FormerNumber is null || above.FormerNumber is null || said.FormerNumber == above.FormerNumber, "it changes the type of old number");
        Check(said.Codes is null || above.Codes is null || IsNarrower(said.Codes, above.Codes), "it adds values to the code list");
        return above with
        {
            MaxLength = said.MaxLength ?? above.MaxLength,
            Most = said.Most ?? above.Most,
            Required = said.Required ?? above.Required,
            NotInFuture = said.NotInFuture ?? above.NotInFuture,
            Endless = said.Endless ?? above.Endless,
            Public = said.Public ?? above.Public,
            Sensitive = said.Sensitive ?? above.Sensitive,
            RequiredFor = said.RequiredFor ?? above.RequiredFor,
            RequiredWhen = said.RequiredWhen ?? above.RequiredWhen,
            NotBefore = said.NotBefore ?? above.NotBefore,
            With = said.With ?? above.With,
            Codes = said.Codes ?? above.Codes,
            FormerNumber = said.FormerNumber ?? above.FormerNumber,
        };
    }

    private static bool IsNarrower(CodeList said, CodeList above) =>
        !said.Items.Except(above.Items).Any() && (!said.Multiple || above.Multiple) && (said.Other is null || said.Other == above.Other);

    private void Check(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add($"{by}: {problem}.");
        }
    }
}
