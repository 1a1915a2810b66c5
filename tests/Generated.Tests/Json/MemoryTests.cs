using System;
using AmplifyAdmin;
using AmplifyAdmin.Runtime.Emitted;
using Xunit;

namespace Generated.Tests.Json;

/// <summary>Reading allocates the object graph and nothing else, writing nothing at all.</summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(25)]
    [InlineData(1000)]
    public void Reading_a_page_of_jobs_allocates_its_texts_its_list_and_its_records(int count)
    {
        var page = Jobs(count);
        var json = Write(page);

        AssertSameAllocation(
            () => Jobs(count),
            () => JsonModelConverter<ListBackendJobRespObj>.Instance.Parse(json),
            page
        );
    }

    [Fact]
    public void Reading_known_enum_values_allocates_no_text()
    {
        var config = Auth();
        var json = Write(config);

        AssertSameAllocation(
            Auth,
            () => JsonModelConverter<CreateBackendAuthUserPoolConfig>.Instance.Parse(json),
            config
        );
    }

    [Fact]
    public void Reading_numbers_dates_and_other_scalars_allocates_no_text()
    {
        var scalars = Scalars();
        var json = Write(scalars);

        AssertSameAllocation(Scalars, () => JsonModelConverter<Shapes.Scalars>.Instance.Parse(json), scalars);
    }

    [Fact]
    public void Members_nobody_knows_in_any_order_allocate_nothing()
    {
        var json =
            """{"unknown":{"a":[1,"text",{"b":null}]},"emailSubject":"s","more":["äöü",1.5e3,true],"emailMessage":"m"}"""u8.ToArray();

        AssertSameAllocation(
            () => new EmailSettings { EmailMessage = Text("m"), EmailSubject = Text("s") },
            () => JsonModelConverter<EmailSettings>.Instance.Parse(json),
            new EmailSettings { EmailMessage = "m", EmailSubject = "s" }
        );
    }

    [Fact]
    public void Writing_a_page_of_jobs_allocates_nothing() => AssertWritesWithoutAllocation(Jobs(1000));

    [Fact]
    public void Writing_every_kind_of_member_allocates_nothing()
    {
        AssertWritesWithoutAllocation(Auth());
        AssertWritesWithoutAllocation(Scalars());
        AssertWritesWithoutAllocation(
            new Shapes.Lists
            {
                Strings = ["a", "b"],
                Ints = [1, 2],
                Nested =
                [
                    ["a", null],
                ],
                Colors = [Shapes.Color.Red, new("mauve")],
                Map = new System.Collections.Generic.Dictionary<string, int> { ["ä"] = 1 },
                BytesList =
                [
                    [1],
                    [],
                ],
            }
        );
    }

    private static ListBackendJobRespObj Jobs(int count)
    {
        var jobs = count == 0 ? [] : new BackendJobRespObj[count];
        for (var index = 0; index < count; index++)
        {
            jobs[index] = new BackendJobRespObj
            {
                JobId = Text("8f14e45f-ceea-467d-9575-000000000000"),
                AppId = Text("d2a1b3c4d5e6f7"),
                BackendEnvironmentName = Text("stäging"),
                Status = Text("COMPLETED"),
                Error = index % 5 == 0 ? Text("a\"b") : null,
            };
        }

        return new ListBackendJobRespObj { NextToken = Text("more"), Jobs = jobs };
    }

    private static CreateBackendAuthUserPoolConfig Auth() =>
        new()
        {
            UserPoolName = Text("users"),
            SignInMethod = SignInMethod.EmailAndPhoneNumber,
            RequiredSignUpAttributes = new[]
            {
                SignUpAttribute.Address,
                SignUpAttribute.Email,
                SignUpAttribute.Gender,
                SignUpAttribute.Name,
                SignUpAttribute.Locale,
                SignUpAttribute.Picture,
                SignUpAttribute.Profile,
                SignUpAttribute.Website,
                SignUpAttribute.ZoneInfo,
            },
            PasswordPolicy = new()
            {
                MinimumLength = 12,
                AdditionalConstraints = new[] { PasswordConstraint.RequireDigit, PasswordConstraint.RequireSymbol },
            },
            Mfa = new() { MFAMode = MfaMode.Optional },
            OAuth = new()
            {
                RedirectSignInURIs = new[] { Text("https://example.com/") },
                RedirectSignOutURIs = [],
                OAuthScopes = new[] { OAuthScope.Email },
                OAuthGrantType = OAuthGrantType.Code,
            },
        };

    private static Shapes.Scalars Scalars() =>
        new()
        {
            S = Text("quote \" and 😀 and \u2028"),
            B = true,
            I = int.MinValue,
            L = long.MaxValue,
            F = float.MaxValue,
            D = -0.1,
            M = decimal.MinValue,
            Nullable = null,
            Dt = DateTimeOffset.UnixEpoch.AddTicks(1),
            Da = DateOnly.MaxValue,
            Ti = TimeOnly.MaxValue,
            Du = new TimeSpan(1, 2, 3, 4, 5),
            U = Guid.Empty,
            Uri = new Uri(Text("https://example.com/ä")),
            Bytes = new byte[1000],
            Os = Text("x"),
        };

    /// <summary>A separate string, as a reader makes.</summary>
    private static string Text(string text) => new(text.AsSpan());

    private static byte[] Write<T>(T value)
        where T : IJsonModel<T>, IJsonModel
    {
        using var buffer = new PooledBuffer();
        JsonModelConverter<T>.Instance.Serialize(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void AssertSameAllocation<T>(Func<T> byHand, Func<T> read, T expected)
    {
        Assert.Equal(expected, read());
        Assert.Equal(Allocated(byHand), Allocated(read));
    }

    private static void AssertWritesWithoutAllocation<T>(T value)
        where T : IJsonModel<T>, IJsonModel
    {
        using var buffer = new PooledBuffer();

        Assert.Equal(
            0,
            Allocated(() =>
            {
                buffer.Clear();
                JsonModelConverter<T>.Instance.Serialize(value, buffer);
                return true;
            })
        );
        Assert.Equal(value, JsonModelConverter<T>.Instance.Parse(buffer.WrittenSpan));
    }

    /// <summary>The least of several turns: the first fill pools, and code that is compiled anew may allocate once.</summary>
    private static long Allocated<T>(Func<T> run)
    {
        var least = long.MaxValue;
        for (var turn = 0; turn < 20; turn++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
