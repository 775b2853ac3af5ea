using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Records;
using Wanggarasi.Domain.Records;

namespace Wanggarasi.Data.Tables;

internal sealed class VerifiablePaperTable : IEntityTypeConfiguration<VerifiablePaper>
{
    public void Configure(EntityTypeBuilder<VerifiablePaper> builder)
    {
        builder.ToTable("VerifiablePapers");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Title).HasMaxLength(200);
        builder.Property(p => p.Number).HasMaxLength(100);
        builder.Property(p => p.Fingerprint).HasMaxLength(32);
        builder.Property(p => p.SealedCode).HasMaxLength(120);
        builder.Property(p => p.Hash).HasMaxLength(32);
        builder.Property(p => p.ContentHash).HasMaxLength(32);
        builder.Property(p => p.StateReason).HasMaxLength(400);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Fingerprint).IsUnique();
        builder.HasIndex(p => new { p.CaseId, p.Kind });
    }
}

internal sealed class VerificationCountTable : IEntityTypeConfiguration<VerificationCount>
{
    public void Configure(EntityTypeBuilder<VerificationCount> builder)
    {
        builder.ToTable("VerificationCounts");
        builder.HasKey(c => new { c.On, c.Outcome });
        builder.Property(c => c.On).HasColumnName("OnDay");
        builder.Property(c => c.Outcome).HasMaxLength(20);
    }
}

internal sealed class AnchorTable : IEntityTypeConfiguration<Anchor>
{
    public void Configure(EntityTypeBuilder<Anchor> builder)
    {
        builder.ToTable("Anchors", table => RecordGuards.Declare(table, "Anchors"));
        builder.HasKey(a => a.Number);
        builder.Property(a => a.Number).ValueGeneratedNever();
        builder.Property(a => a.On).HasColumnName("OnDay");
        builder.Property(a => a.Root).HasMaxLength(32);
        builder.Property(a => a.PreviousHash).HasMaxLength(32);
        builder.Property(a => a.Hash).HasMaxLength(32);
        builder.HasIndex(a => a.On).IsUnique();
    }
}
